package id.adminduk.document.production;

import id.adminduk.document.archive.Archivist.FiledDocument;
import id.adminduk.document.signing.DocumentSigner;
import id.adminduk.document.signing.SignedPdf;
import id.adminduk.kernel.storage.BlobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Finishes one document: print, sign, store, issue. Dying between any two of these steps costs a repetition, never a
/// document.
@Component
@EnableConfigurationProperties(IssuingProperties.class)
class DocumentIssuer {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentIssuer.class);

    private final LeaseRepository leases;
    private final IssuingDesk desk;
    private final Printer printer;
    private final DocumentSigner signer;
    private final BlobStore blobs;
    private final IssuingProperties properties;

    DocumentIssuer(
            LeaseRepository leases,
            IssuingDesk desk,
            Printer printer,
            DocumentSigner signer,
            BlobStore blobs,
            IssuingProperties properties) {
        this.leases = leases;
        this.desk = desk;
        this.printer = printer;
        this.signer = signer;
        this.blobs = blobs;
        this.properties = properties;
    }

    /// Whether there was something to do.
    boolean issueNext() {
        var lease = leases.claim();
        lease.ifPresent(this::attempt);
        return lease.isPresent();
    }

    private void attempt(Lease lease) {
        try {
            issue(lease, sign(lease));
            LOG.info("document {} issued, attempt {}", lease.documentId(), lease.attempts());
        } catch (LeaseLost over) {
            LOG.warn("{}", over.getMessage());
        } catch (RuntimeException failure) {
            var pause = properties.pauseAfter(lease.attempts());
            LOG.warn("document {} not issued, next try in {}", lease.documentId(), pause, failure);
            leases.postpone(lease, pause, failure.getClass().getSimpleName());
        }
    }

    SignedPdf sign(Lease lease) {
        return signer.sign(printer.print(lease));
    }

    void issue(Lease lease, SignedPdf signed) {
        var blob = blobs.put(signed.bytes());
        try {
            desk.issue(lease, FiledDocument.of(signed, blob));
        } catch (LeaseLost over) {
            blobs.delete(blob);
            throw over;
        }
    }
}
