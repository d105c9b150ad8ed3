package id.adminduk.document.rendering;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The five fonts of our pages, read once. PDF/A needs every used weight registered from a file.
final class Fonts {
    private static final List<Font> ALL = List.of(
            new Font("Serif", 400, FontStyle.NORMAL, load("NotoSerif-Regular")),
            new Font("Serif", 700, FontStyle.NORMAL, load("NotoSerif-Bold")),
            new Font("Serif", 400, FontStyle.ITALIC, load("NotoSerif-Italic")),
            new Font("Sans", 400, FontStyle.NORMAL, load("NotoSans-Regular")),
            new Font("Sans", 700, FontStyle.NORMAL, load("NotoSans-Bold")));

    private Fonts() {}

    static void register(PdfRendererBuilder builder) {
        for (var font : ALL) {
            builder.useFont(
                    () -> new ByteArrayInputStream(font.file()), font.family(), font.weight(), font.style(), true);
        }
    }

    private static byte[] load(String name) {
        try (var in = Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (in == null) throw new IllegalStateException("no font " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Font(String family, int weight, FontStyle style, byte[] file) {}
}
