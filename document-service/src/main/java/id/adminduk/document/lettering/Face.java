package id.adminduk.document.lettering;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The five fonts of our pages, read once and shared by all files.
public enum Face {
    SERIF("NotoSerif-Regular"),
    SERIF_BOLD("NotoSerif-Bold"),
    SERIF_ITALIC("NotoSerif-Italic"),
    SANS("NotoSans-Regular"),
    SANS_BOLD("NotoSans-Bold");

    private static final int SIGNS = 0x2200; // up to here: Latin with all its accents, punctuation

    private final TrueTypeFont font;
    private final int[] glyphs = new int[SIGNS];
    private final float[] advances = new float[SIGNS];
    private final float ascent;
    private final float descent;

    Face(String file) {
        try (var in = Face.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            if (in == null) throw new IllegalStateException("no font " + file);
            font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            float em = font.getUnitsPerEm();
            ascent = font.getHorizontalHeader().getAscender() / em;
            descent = -font.getHorizontalHeader().getDescender() / em;
            var signs = font.getUnicodeCmapLookup();
            for (int sign = ' '; sign < SIGNS; sign++) {
                glyphs[sign] = signs.getGlyphId(sign);
                advances[sign] = font.getAdvanceWidth(glyphs[sign]) / em;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether every font has a sign for this character; a substitute in a name would make a wrong document.
    static boolean canPrint(int character) {
        if (Character.isWhitespace(character)) return true;
        for (var face : values()) {
            if (character >= SIGNS || face.glyphs[character] == 0) return false;
        }
        return true;
    }

    /// The sign's place in the font, by which a page names it.
    public int glyph(int character) {
        return glyphs[character];
    }

    /// How far a character moves the pen, in sizes.
    float advance(int character) {
        return advances[character];
    }

    /// From the top of a line to the feet of its letters, in sizes.
    float baseline(float leading) {
        return (leading - ascent - descent) / 2 + ascent;
    }

    /// The font for one file, to be reduced to the signs that were used.
    public PDType0Font in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }
}
