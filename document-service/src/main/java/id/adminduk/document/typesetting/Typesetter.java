package id.adminduk.document.typesetting;

import id.adminduk.document.lettering.Face;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Makes PDF/A-2b of ornamented A4 pages that carry a QR code. Only fonts from the class path, nothing is fetched.
public final class Typesetter {
    private static final float QR_SIZE = Drawing.mm(25);
    private static final float QR_BOTTOM = Drawing.mm(17);

    private final float height;
    private final PDRectangle format;
    private final float qrLeft;
    private final Packed ornament;

    /// All in millimetres.
    public Typesetter(float width, float height, float rightMargin) {
        this.height = height;
        format = new PDRectangle(Drawing.mm(width), Drawing.mm(height));
        qrLeft = Drawing.mm(width - rightMargin) - QR_SIZE;
        ornament = packed(Drawing.ornament(format.getWidth(), format.getHeight()));
    }

    /// What a file is about.
    ///
    /// @param title   fit for XML and for anybody's eyes: no name of a person
    /// @param address that the QR code opens
    public record Cover(String title, LocalDate issued, String address) {}

    /// One page for each of the painters, in their order. The same cover and pages always give the same file.
    public byte[] set(Cover cover, List<Consumer<Sheet>> pages) {
        try (var document = new PDDocument()) {
            document.setDocumentId((long) cover.address().hashCode());
            addPages(document, cover, pages);
            PdfArchive.declare(document, cover.title(), cover.issued());
            var out = new ByteArrayOutputStream(65_536);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addPages(PDDocument document, Cover cover, List<Consumer<Sheet>> painters) throws IOException {
        var decoration = new PDStream(ornament.in(document));
        var qr = stream(document, QrCode.draw(cover.address(), qrLeft, QR_BOTTOM, QR_SIZE));
        var fonts = new EnumMap<Face, PDType0Font>(Face.class);
        for (var painter : painters) {
            var sheet = new Sheet(height);
            painter.accept(sheet);
            var page = new PDPage(format);
            page.setContents(List.of(decoration, qr, stream(document, sheet.drawn())));
            page.setResources(resources(document, sheet, fonts));
            document.addPage(page);
        }
        for (var font : fonts.values()) font.subset();
    }

    private static PDResources resources(PDDocument document, Sheet sheet, Map<Face, PDType0Font> fonts)
            throws IOException {
        var resources = new PDResources();
        for (var used : sheet.signs().entrySet()) {
            var font = fonts.get(used.getKey());
            if (font == null) {
                font = used.getKey().in(document);
                fonts.put(used.getKey(), font);
            }
            used.getValue().stream().forEach(font::addToSubset);
            resources.put(COSName.getPDFName(used.getKey().name()), font);
        }
        return resources;
    }

    private static PDStream stream(PDDocument document, String drawing) throws IOException {
        return new PDStream(packed(drawing).in(document));
    }

    private static Packed packed(String drawing) {
        return Packed.of(drawing.getBytes(StandardCharsets.US_ASCII));
    }
}
