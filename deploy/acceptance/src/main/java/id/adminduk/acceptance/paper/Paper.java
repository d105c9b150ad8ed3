package id.adminduk.acceptance.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import id.adminduk.acceptance.http.Unexpected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// An issued document as a reader, a camera and an archive see it.
///
/// @param qr what the QR code on the drawn first page says
/// @param signatures the kind of each signature in it
@SuppressWarnings("ArrayRecordComponent") // a file is its bytes; papers are not compared
public record Paper(
        byte[] bytes,
        int pages,
        float widthMm,
        float heightMm,
        String text,
        String qr,
        String archive,
        List<String> signatures) {
    private static final int DPI = 200;
    private static final float POINTS_PER_MM = 72f / 25.4f;

    public static Paper of(byte[] pdf) {
        Unexpected.unless(
                new String(pdf, 0, Math.min(5, pdf.length), StandardCharsets.US_ASCII).equals("%PDF-"), "not a PDF");
        try (var document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            var signatures = document.getSignatureDictionaries().stream()
                    .map(signature -> signature.getSubFilter())
                    .toList();
            return new Paper(
                    pdf,
                    document.getNumberOfPages(),
                    box.getWidth() / POINTS_PER_MM,
                    box.getHeight() / POINTS_PER_MM,
                    new PDFTextStripper().getText(document),
                    qrOn(document),
                    archiveMark(document),
                    signatures);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String qrOn(PDDocument document) throws IOException {
        var image = new PDFRenderer(document).renderImageWithDPI(0, DPI);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        try {
            var hints = Map.of(
                    DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));
            return new MultiFormatReader().decode(bitmap, hints).getText();
        } catch (NotFoundException none) {
            return "";
        }
    }

    /// `2B` when the file says of itself that it is PDF/A-2b.
    private static String archiveMark(PDDocument document) throws IOException {
        var metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) return "";
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        return value(xmp, "part") + value(xmp, "conformance");
    }

    private static String value(String xmp, String name) {
        var found = java.util.regex.Pattern.compile("pdfaid:" + name + "(?:=\"|>)([^\"<]+)")
                .matcher(xmp);
        return found.find() ? found.group(1) : "";
    }

    /// On A4, upright or lying, as the law wants it.
    public boolean isA4() {
        float shorter = Math.min(widthMm, heightMm);
        float longer = Math.max(widthMm, heightMm);
        return Math.abs(shorter - 210) < 1 && Math.abs(longer - 297) < 1;
    }

    /// The same file with one byte changed in its middle.
    public byte[] withOneByteFlipped() {
        var changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        return changed;
    }

    @Override
    public String toString() {
        return "%d page(s) of %.0f x %.0f mm, PDF/A-%s, %s, %d kB"
                .formatted(pages, widthMm, heightMm, archive, String.join(" ", signatures), bytes.length / 1024);
    }
}
