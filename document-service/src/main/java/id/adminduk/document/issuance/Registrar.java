package id.adminduk.document.issuance;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import id.adminduk.document.issuance.RegisteredBirth.Facts;
import id.adminduk.document.lifecycle.Document;
import id.adminduk.document.lifecycle.DocumentEvent;
import id.adminduk.document.lifecycle.DocumentEvent.DocumentNumbered;
import id.adminduk.document.lifecycle.DocumentKind;
import id.adminduk.document.lifecycle.DocumentRepository;
import id.adminduk.document.lifecycle.DocumentRepository.Paper;
import id.adminduk.document.lifecycle.DocumentState;
import id.adminduk.document.lifecycle.OpaqueCode;
import id.adminduk.document.register.RegisterBook;
import id.adminduk.document.register.RegisterBook.Entry;
import id.adminduk.document.register.RegisterBook.NewEntry;
import id.adminduk.document.register.RegisterBook.Volume;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.messaging.Outbox.Announcement;
import id.adminduk.kernel.types.Masking;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Enters a registered birth in the book and numbers the two documents it calls for: the akta and the family's new
/// card.
@Component
class Registrar {
    private final RegisterBook register;
    private final DocumentRepository documents;
    private final Outbox outbox;
    private final ApplicationEventPublisher workshop;
    private final JsonMapper json;
    private final Clock clock;

    Registrar(
            RegisterBook register,
            DocumentRepository documents,
            Outbox outbox,
            ApplicationEventPublisher workshop,
            JsonMapper json,
            Clock clock) {
        this.register = register;
        this.documents = documents;
        this.outbox = outbox;
        this.workshop = workshop;
        this.json = json;
        this.clock = clock;
    }

    /// A birth told twice under different event ids is still one birth.
    @Transactional(propagation = MANDATORY)
    public void enter(RegisteredBirth birth, Facts facts) {
        if (register.holds(birth.applicationId())) return;
        var volume = birth.late() ? Volume.BIRTH_LATE : Volume.BIRTH_ON_TIME;
        var content = json.writeValueAsString(facts.birth());
        var entry = register.enter(new NewEntry(birth.applicationId(), birth.regionCode(), volume, content));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var family = facts.family();
        var akta = akta(birth, entry, now);
        var card = card(birth, family, now);
        documents.add(akta, paper(birth, entry, facts.child().name(), content));
        documents.add(card, paper(birth, entry, family.headName(), json.writeValueAsString(family)));
        outbox.publish(DocumentEvent.TOPIC, List.of(numbered(akta), numbered(card)));
        workshop.publishEvent(new DocumentsNumbered(birth.applicationId()));
    }

    private static Announcement numbered(Document document) {
        return new Announcement(document.id(), document.revision(), DocumentNumbered.of(document));
    }

    private static Document akta(RegisteredBirth birth, Entry entry, Instant now) {
        return numbered(
                birth,
                DocumentKind.AKTA_KELAHIRAN,
                birth.childId(),
                1,
                entry.number().text(),
                now);
    }

    private static Document card(RegisteredBirth birth, FamilyFacts family, Instant now) {
        var masked = Masking.number(family.kkNumber().value());
        return numbered(birth, DocumentKind.KK, birth.familyId(), birth.familyVersion(), masked, now);
    }

    private static Document numbered(
            RegisteredBirth birth, DocumentKind kind, UUID series, int version, String number, Instant now) {
        return new Document(
                UUID.randomUUID(),
                birth.applicationId(),
                kind,
                series,
                version,
                number,
                OpaqueCode.random(),
                birth.regionCode(),
                birth.partnerEventId(),
                birth.partnerId(),
                birth.submittedAt(),
                now,
                null,
                new DocumentState.Numbered(),
                1);
    }

    private static Paper paper(RegisteredBirth birth, Entry entry, String holder, String content) {
        return new Paper(
                entry.id(), Masking.name(holder), content, entry.number().day(), birth.owners());
    }
}
