package id.adminduk.document.signing;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import id.adminduk.kernel.messaging.TransientFailure;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.TimeZone;
import org.springframework.stereotype.Component;

/// Signs a finished PDF for the office: PAdES baseline T, one certifying signature that forbids every later change.
/// Nothing is drawn on the page; the visible block and the QR code are part of it already.
@Component
public class DocumentSigner {
    private static final TimeZone OFFICE = TimeZone.getTimeZone(ZoneId.of("Asia/Jakarta"));

    private final SigningKey key;
    private final Clock clock;
    private final StampedSignatures service = new StampedSignatures();

    DocumentSigner(SigningKey key, TSPSource timestamps, Clock clock) {
        this.key = key;
        this.clock = clock;
        service.setTspSource(timestamps);
        var files = new PdfBoxNativeObjectFactory(); // named, because a look-up for every file costs a millisecond
        files.setResourcesHandlerBuilder(MemoryHandler::new);
        service.setPdfObjFactory(files);
    }

    /// Signs one file.
    ///
    /// @throws TransientFailure when the key or the time stamping authority is out of reach
    public SignedPdf sign(byte[] pdf) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var parameters = parametersAt(now);
        DSSDocument document = new InMemoryDocument(pdf);
        try {
            var data = service.getDataToSign(document, parameters);
            var value = key.sign(data);
            var cms = service.stamped(document, parameters, value);
            return signed(prepared(parameters, pdf.length).with(cms), now);
        } catch (DSSExternalResourceException e) {
            throw new TransientFailure("the time stamping authority does not answer", e);
        }
    }

    private PAdESSignatureParameters parametersAt(Instant now) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B); // T by the stamp that follows
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.chain().getFirst());
        parameters.setCertificateChain(key.chain());
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        parameters.setReason("Penerbitan dokumen kependudukan");
        parameters.setSigningTimeZone(OFFICE);
        parameters.bLevel().setSigningDate(Date.from(now));
        return parameters;
    }

    private static PreparedFile prepared(PAdESSignatureParameters parameters, int unsigned) {
        var file = parameters.getPdfSignatureCache().getToBeSignedDocument();
        return new PreparedFile(DSSUtils.toByteArray(file), unsigned);
    }

    private SignedPdf signed(byte[] bytes, Instant at) {
        var certificate = key.chain().getFirst();
        return new SignedPdf(
                bytes,
                sha256(bytes),
                DSSASN1Utils.getSubjectCommonName(certificate),
                certificate.getSerialNumber().toString(16),
                at);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
