package id.adminduk.application.recheck;

import id.adminduk.application.attachment.AttachmentDesk;
import id.adminduk.application.quarantine.Quarantine;
import id.adminduk.application.quarantine.Suspect;
import id.adminduk.application.scanner.MalwareScanner;
import id.adminduk.application.scanner.ScanVerdict;
import id.adminduk.application.scanner.ScannerProperties;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Every file that waits is asked about again until the scanner says something; each copy of the service takes others.
@Component
class Recheck {
    private static final int AT_ONCE = 20;

    private final Quarantine quarantine;
    private final MalwareScanner scanner;
    private final AttachmentDesk attachments;
    private final ScannerProperties properties;
    private final TransactionTemplate transaction;

    Recheck(
            Quarantine quarantine,
            MalwareScanner scanner,
            AttachmentDesk attachments,
            ScannerProperties properties,
            TransactionTemplate transaction) {
        this.quarantine = quarantine;
        this.scanner = scanner;
        this.attachments = attachments;
        this.properties = properties;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void lookAgain() {
        if (!scanner.isThere()) return; // what waits goes on waiting: nobody passes it unseen
        List<Suspect> waiting =
                Objects.requireNonNull(transaction.execute(_ -> quarantine.due(AT_ONCE, properties.retryAfter())));
        waiting.forEach(this::lookAt);
    }

    /// The scanner is asked outside the transaction.
    private void lookAt(Suspect suspect) {
        switch (scanner.scan(quarantine.rawOf(suspect))) {
            case ScanVerdict.Unknown _ -> {} // its turn comes again
            case ScanVerdict.Harmless _ ->
                transaction.executeWithoutResult(_ -> {
                    attachments.settle(suspect.applicationId(), suspect.attachmentId(), true);
                    quarantine.release(suspect);
                });
            case ScanVerdict.Infected(var signature) ->
                transaction.executeWithoutResult(_ -> {
                    attachments.settle(suspect.applicationId(), suspect.attachmentId(), false);
                    quarantine.convict(suspect, signature);
                });
        }
    }
}
