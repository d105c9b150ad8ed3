package id.adminduk.document.typesetting;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.w3c.dom.Document;

/// Sets a filled-in template on ornamented A4 pages as PDF/A-2b. Only fonts from the class path, nothing is fetched.
public final class Typesetter {
    private static final float QR_SIZE = Drawing.mm(25);
    private static final float QR_BOTTOM = Drawing.mm(17);

    private final PDRectangle format;
    private final float qrLeft;
    private final Packed ornament;

    static {
        XRLog.setLoggingEnabled(false); // it logs every font of every file; failures come as exceptions
    }

    /// All in millimetres.
    public Typesetter(float width, float height, float rightMargin) {
        format = new PDRectangle(Drawing.mm(width), Drawing.mm(height));
        qrLeft = Drawing.mm(width - rightMargin) - QR_SIZE;
        ornament = Packed.of(
                Drawing.ornament(format.getWidth(), format.getHeight()).getBytes(StandardCharsets.US_ASCII));
    }

    /// What to set.
    ///
    /// @param title fit for XML and for anybody's eyes: no name of a person
    public record Sheet(Document page, String title, LocalDate issued, String address) {}

    /// A finished file and how many pages it came to.
    @SuppressWarnings("ArrayRecordComponent")
    public record SetPages(byte[] pdf, int pages) {}

    public SetPages set(Sheet sheet) {
        try (var document = new PDDocument()) {
            document.setDocumentId((long) sheet.address().hashCode());
            try (var renderer = builder(sheet, document).buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                PdfArchive.declare(document, sheet.title(), sheet.issued());
                var out = new ByteArrayOutputStream(65_536);
                document.save(out);
                return new SetPages(out.toByteArray(), document.getNumberOfPages());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder builder(Sheet sheet, PDDocument document) throws IOException {
        var background = background(document, sheet.address());
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePageSupplier((pdf, width, height, number, shadow) -> page(pdf, background))
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withW3cDocument(sheet.page(), null);
        Fonts.register(builder, document);
        return builder;
    }

    private PDPage page(PDDocument document, List<PDStream> background) {
        var page = new PDPage(format);
        page.setContents(background);
        document.addPage(page);
        return page;
    }

    /// Shared by all pages of a file: the ornament and the QR code.
    private List<PDStream> background(PDDocument document, String address) throws IOException {
        var qr = QrCode.draw(address, qrLeft, QR_BOTTOM, QR_SIZE);
        var drawn = Packed.of(qr.getBytes(StandardCharsets.US_ASCII));
        return List.of(new PDStream(ornament.in(document)), new PDStream(drawn.in(document)));
    }
}
