package id.adminduk.document.production;

import id.adminduk.document.archive.Archivist;
import id.adminduk.document.archive.Archivist.FiledDocument;
import id.adminduk.document.lifecycle.Document;
import id.adminduk.document.lifecycle.DocumentEvent;
import id.adminduk.document.lifecycle.DocumentEvent.DocumentIssued;
import id.adminduk.document.lifecycle.DocumentEvent.DocumentSuperseded;
import id.adminduk.document.lifecycle.DocumentRepository;
import id.adminduk.document.lifecycle.DocumentState.Superseded;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The one moment a signed file becomes an issued document: state, file, keys and events commit together or not at all.
@Component
class IssuingDesk {
    private final DocumentRepository documents;
    private final LeaseRepository leases;
    private final Archivist archivist;
    private final Printer printer;
    private final Confidential confidential;
    private final Outbox outbox;
    private final Clock clock;

    IssuingDesk(
            DocumentRepository documents,
            LeaseRepository leases,
            Archivist archivist,
            Printer printer,
            Confidential confidential,
            Outbox outbox,
            Clock clock) {
        this.documents = documents;
        this.leases = leases;
        this.archivist = archivist;
        this.printer = printer;
        this.confidential = confidential;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void issue(Lease lease, FiledDocument file) {
        var series = documents.lockSeries(lease.kind(), lease.series());
        if (!leases.holds(lease)) throw new LeaseLost(lease);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var result = series.issue(lease.documentId(), now);
        var replaced = result.replaced();
        var overtaken = result.overtaken();
        if (replaced != null) supersede(replaced);
        if (overtaken == null) documents.update(result.issued());
        announce(result.issued(), replaced == null ? null : replaced.id(), file, now);
        if (overtaken != null) supersede(overtaken);
    }

    private void announce(Document issued, @Nullable UUID supersedes, FiledDocument file, Instant now) {
        var handover = archivist.file(issued.id(), file, now);
        var sealed = confidential.seal(issued.id(), handover);
        var url = printer.verificationUrl(issued.code());
        outbox.publish(
                DocumentEvent.TOPIC,
                issued.id(),
                issued.revision(),
                DocumentIssued.of(issued, now, url, supersedes, sealed));
    }

    private void supersede(Document outdated) {
        if (!(outdated.state() instanceof Superseded(var by, var at)))
            throw new IllegalStateException("not superseded");
        documents.update(outdated);
        outbox.publish(
                DocumentEvent.TOPIC,
                outdated.id(),
                outdated.revision(),
                new DocumentSuperseded(outdated.id(), outdated.kind(), by, at));
    }
}
