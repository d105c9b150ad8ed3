package id.adminduk.document.archive;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import id.adminduk.document.signing.SignedPdf;
import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.storage.BlobId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files a signed document and cuts the key to it: a link nobody can guess and a PIN.
@Component
public class Archivist {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ArchiveRepository archive;
    private final PinLock lock;
    private final AdmindukProperties platform;
    private final Duration linkLife;

    Archivist(
            ArchiveRepository archive,
            PinLock lock,
            AdmindukProperties platform,
            @Value("${adminduk.archive.link-life:90d}") Duration linkLife) {
        this.archive = archive;
        this.lock = lock;
        this.platform = platform;
        this.linkLife = linkLife;
    }

    /// A stored file and who signed it.
    public record FiledDocument(
            String blob, String sha256, int bytes, String signer, String certificateSerial, Instant signedAt) {
        public static FiledDocument of(SignedPdf pdf, BlobId blob) {
            return new FiledDocument(
                    blob.value(),
                    pdf.sha256(),
                    pdf.bytes().length,
                    pdf.signerName(),
                    pdf.certificateSerial(),
                    pdf.signedAt());
        }
    }

    /// What the holder needs; only hashes of it stay here.
    public record Handover(String link, String pin) {
        @Override
        public String toString() {
            return "Handover[...]";
        }
    }

    @Transactional(propagation = MANDATORY)
    public Handover file(UUID document, FiledDocument file, Instant now) {
        var token = token();
        var pin = PinLock.newPin();
        archive.add(document, file, PinLock.hashOf(token), lock.hashOf(document, pin), now.plus(linkLife));
        return new Handover(platform.publicAddress() + "/d/" + token, pin);
    }

    private static String token() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
