package id.adminduk.document.issuance;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import id.adminduk.document.issuance.ChangedRegistry.Cards;
import id.adminduk.document.issuance.ChangedRegistry.ChangedCard;
import id.adminduk.document.lifecycle.Document;
import id.adminduk.document.lifecycle.DocumentEvent;
import id.adminduk.document.lifecycle.DocumentEvent.DocumentNumbered;
import id.adminduk.document.lifecycle.DocumentKind;
import id.adminduk.document.lifecycle.DocumentRepository;
import id.adminduk.document.lifecycle.DocumentRepository.Paper;
import id.adminduk.document.lifecycle.DocumentState;
import id.adminduk.document.lifecycle.OpaqueCode;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.types.Masking;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Numbers a new card for every family a case changed (domain.md 3.6); the register of civil events has no part in it.
@Component
class CardIssuer {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta"); // of Western Indonesia, as the registry's own days

    private final DocumentRepository documents;
    private final Outbox outbox;
    private final ApplicationEventPublisher workshop;
    private final JsonMapper json;
    private final Clock clock;

    CardIssuer(
            DocumentRepository documents,
            Outbox outbox,
            ApplicationEventPublisher workshop,
            JsonMapper json,
            Clock clock) {
        this.documents = documents;
        this.outbox = outbox;
        this.workshop = workshop;
        this.json = json;
        this.clock = clock;
    }

    /// A version of a card is numbered once, under whatever event it is told again; another copy once for its case.
    @Transactional(propagation = MANDATORY)
    public void issue(ChangedRegistry change, Cards cards) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        cards.families().stream()
                .filter(card -> !numbered(change, card))
                .forEach(card -> number(document(change, card, now), card));
        workshop.publishEvent(new DocumentsNumbered(change.applicationId()));
    }

    private boolean numbered(ChangedRegistry change, ChangedCard card) {
        return change.asksForAnotherCopy()
                ? documents.holds(DocumentKind.KK, card.familyId(), change.applicationId())
                : documents.holds(DocumentKind.KK, card.familyId(), card.version());
    }

    private void number(Document document, ChangedCard card) {
        var family = card.card();
        var day = document.numberedAt().atZone(ZONE).toLocalDate();
        documents.add(
                document,
                new Paper(
                        null, Masking.name(family.headName()), json.writeValueAsString(family), day, card.residents()));
        outbox.publish(DocumentEvent.TOPIC, document.id(), document.revision(), DocumentNumbered.of(document));
    }

    private static Document document(ChangedRegistry change, ChangedCard card, Instant now) {
        return new Document(
                UUID.randomUUID(),
                change.applicationId(),
                DocumentKind.KK,
                card.familyId(),
                card.version(),
                Masking.number(card.card().kkNumber().value()),
                OpaqueCode.random(),
                card.regionCode(),
                change.partnerEventId(),
                change.partnerId(),
                change.submittedAt(),
                now,
                null,
                new DocumentState.Numbered(),
                1);
    }
}
