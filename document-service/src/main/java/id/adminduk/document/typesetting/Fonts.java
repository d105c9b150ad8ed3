package id.adminduk.document.typesetting;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
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

    private static final BitSet PRINTABLE = printable();

    private Fonts() {}

    /// Whether every font has a sign for this character; a substitute in a name would make a wrong document.
    static boolean canPrint(int character) {
        return PRINTABLE.get(character) || Character.isWhitespace(character);
    }

    static void register(PdfRendererBuilder builder, PDDocument document) {
        for (var font : ALL) {
            builder.useFont(new Loaded(document, font.face()), font.family(), font.weight(), font.style(), true);
        }
    }

    private static BitSet printable() {
        var common = new BitSet();
        common.set(' ', 0x2200);
        for (var font : ALL) common.and(signsOf(font));
        return common;
    }

    private static BitSet signsOf(Font font) {
        try {
            var lookup = font.face().getUnicodeCmapLookup();
            var signs = new BitSet();
            for (int character = ' '; character < 0x2200; character++) {
                signs.set(character, lookup.getGlyphId(character) != 0);
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
