package id.adminduk.document.lifecycle;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import id.adminduk.document.lifecycle.DocumentEvent.DocumentRevoked;
import id.adminduk.document.lifecycle.DocumentState.RevocationReason;
import id.adminduk.document.register.RegisterBook;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a document out of force. A revoked akta also cancels its register entry, which keeps its number.
@Component
public class RevocationDesk {
    private final DocumentRepository documents;
    private final RegisterBook register;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    RevocationDesk(DocumentRepository documents, RegisterBook register, Outbox outbox, AuditTrail audit, Clock clock) {
        this.documents = documents;
        this.register = register;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void revoke(UUID id, RevocationReason reason, CurrentUser officer) {
        var document = documents
                .lock(id)
                .filter(found -> officer.covers(found.region()))
                .orElseThrow(NotFound::new);
        revoke(document, reason);
        audit.record(AuditEntry.of("document.revoke", "document", id).by(officer));
    }

    /// Every version of a document that somebody may hold; one that is not issued yet is left to the officers.
    @Transactional(propagation = MANDATORY)
    public void revokeAll(DocumentKind kind, UUID series, RevocationReason reason, UUID application) {
        documents.lockSeries(kind, series).documents().stream()
                .filter(document -> document.state() instanceof DocumentState.Issued
                        || document.state() instanceof DocumentState.Superseded)
                .forEach(document -> {
                    revoke(document, reason);
                    audit.record(AuditEntry.of("document.revoke", "document", document.id())
                            .bySystem("registry")
                            .forCase(application));
                });
    }

    private void revoke(Document document, RevocationReason reason) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var revoked = document.revoke(reason, now);
        documents.update(revoked);
        if (revoked.kind() == DocumentKind.AKTA_KELAHIRAN) register.cancel(revoked.applicationId(), reason.name());
        outbox.publish(
                DocumentEvent.TOPIC,
                revoked.id(),
                revoked.revision(),
                new DocumentRevoked(revoked.id(), revoked.kind(), reason, now));
    }
}
