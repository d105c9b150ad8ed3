package id.adminduk.document.typesetting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The five fonts of our pages, read once. PDF/A needs every used weight registered from a file.
final class Fonts {
    private static final List<Font> ALL = List.of(
            new Font("Serif", 400, FontStyle.NORMAL, load("NotoSerif-Regular")),
            new Font("Serif", 700, FontStyle.NORMAL, load("NotoSerif-Bold")),
            new Font("Serif", 400, FontStyle.ITALIC, load("NotoSerif-Italic")),
            new Font("Sans", 400, FontStyle.NORMAL, load("NotoSans-Regular")),
            new Font("Sans", 700, FontStyle.NORMAL, load("NotoSans-Bold")));

    private static final Set<Integer> PRINTABLE = printable();

    private Fonts() {}

    /// Whether every font has a sign for this character; a substitute in a name would make a wrong document.
    static boolean canPrint(int character) {
        return PRINTABLE.contains(character) || Character.isWhitespace(character);
    }

    static void register(PdfRendererBuilder builder, PDDocument document) {
        for (var font : ALL) {
            builder.useFont(new Loaded(document, font.face()), font.family(), font.weight(), font.style(), true);
        }
    }

    private static Set<Integer> printable() {
        var common = new HashSet<Integer>();
        for (int character = ' '; character < 0x2200; character++) common.add(character);
        for (var font : ALL) common.retainAll(signsOf(font));
        return common;
    }

    private static Set<Integer> signsOf(Font font) {
        try {
            var lookup = font.face().getUnicodeCmapLookup();
            var signs = new HashSet<Integer>();
            for (int character = ' '; character < 0x2200; character++) {
                if (lookup.getGlyphId(character) != 0) signs.add(character);
            }
            return signs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont load(String name) {
        try (var in = Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (in == null) throw new IllegalStateException("no font " + name);
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The face is shared by all files: its tables are read once, under its own lock.
    private record Font(String family, int weight, FontStyle style, TrueTypeFont face) {}

    /// Takes a face into a file only when the page uses it.
    private static final class Loaded extends PDFontSupplier {
        private final PDDocument document;
        private final TrueTypeFont face;

        Loaded(PDDocument document, TrueTypeFont face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, face, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
