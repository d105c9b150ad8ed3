package id.adminduk.document.signing;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/// Checks a signed PDF the strict way (promises.md T14): exactly one signature, it certifies the file against any
/// change, covers it to the last byte, and leads to a root we trust.
@Component
public class SignatureInspector {
    private final Supplier<CertificateVerifier> verifiers;

    SignatureInspector(Supplier<CertificateVerifier> verifiers) {
        this.verifiers = verifiers;
    }

    public SignatureVerdict inspect(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var refusal = shapeRefusal(document, pdf.length);
            return refusal.isEmpty() ? validate(pdf) : SignatureVerdict.refused(refusal);
        } catch (IOException unreadable) {
            return SignatureVerdict.refused("NOT_A_PDF");
        }
    }

    private static String shapeRefusal(PDDocument document, int length) throws IOException {
        var signatures = document.getSignatureDictionaries();
        if (signatures.size() != 1) return "NOT_ONE_SIGNATURE";
        var range = signatures.getFirst().getByteRange();
        if (range.length != 4 || range[0] != 0 || range[2] + range[3] != length) return "NOT_THE_WHOLE_FILE";
        var permissions = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
        return permissions != null && permissions.containsKey("DocMDP") ? "" : "NOT_CERTIFIED";
    }

    /// There is only one revision, so comparing pictures of revisions would only draw a stranger's file for nothing.
    private static IPdfObjFactory withoutPictures() {
        var comparison = new DefaultPdfDifferencesFinder();
        comparison.setMaximalPagesAmountForVisualComparison(0);
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfDifferencesFinder(comparison);
        return factory;
    }

    private SignatureVerdict validate(byte[] pdf) {
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifiers.get());
        validator.setPdfObjFactory(withoutPictures());
        var report = validator.validateDocument().getSimpleReport();
        var id = report.getFirstSignatureId();
        var indication = report.getIndication(id);
        var reason = report.getSubIndication(id);
        var stamped = report.getBestSignatureTime(id);
        return new SignatureVerdict(
                indication == Indication.TOTAL_PASSED,
                reason == null ? indication.name() : indication.name() + "/" + reason.name(),
                report.getSignedBy(id),
                stamped == null ? null : stamped.toInstant());
    }
}
