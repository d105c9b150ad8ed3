package id.adminduk.acceptance.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// What a family has to show: photographs and scans of papers, drawn here.
public final class Scan {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;

    private Scan() {}

    /// A photograph one can read.
    public static byte[] photo(String title) {
        return jpeg(drawn(title, Color.DARK_GRAY));
    }

    /// A photograph against the light: nobody can read it.
    public static byte[] unreadablePhoto(String title) {
        return jpeg(drawn(title, new Color(250, 250, 250)));
    }

    private static BufferedImage drawn(String title, Color ink) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(ink);
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 44));
        pen.drawString(title, 60, 110);
        for (int line = 0; line < 9; line++) pen.fillRect(60, 190 + line * 50, WIDTH - 200 - line * 37, 14);
        pen.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A paper from a scanner.
    public static byte[] pdf(String title) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 24);
                pen.newLineAtOffset(72, 720);
                pen.showText(title);
                pen.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
