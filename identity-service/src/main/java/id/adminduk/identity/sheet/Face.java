package id.adminduk.identity.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// One of our fonts in one file, embedded with the signs that are used. A sign it lacks is printed as a question mark:
/// whoever reads their own record must get it.
final class Face {
    private static final int PER_SIZE = 1000;

    private final PDType0Font font;
    private final Map<Integer, Float> widths = new HashMap<>();

    private Face(PDType0Font font) {
        this.font = font;
    }

    static Face load(PDDocument document, String name) throws IOException {
        try (InputStream in = Face.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (in == null) throw new IOException("no font " + name);
            return new Face(PDType0Font.load(document, in, true));
        }
    }

    PDType0Font font() {
        return font;
    }

    /// The text as it can be printed.
    String printable(String text) {
        var printed = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(sign -> {
            if (Character.isWhitespace(sign)) printed.append(' ');
            else if (widthOf(sign) < 0) printed.append('?');
            else printed.appendCodePoint(sign);
        });
        return printed.toString();
    }

    float width(String text, float size) {
        return (float) text.codePoints().mapToDouble(this::widthOf).sum() * size / PER_SIZE;
    }

    /// Lines no wider than this; a word wider than a line is cut.
    List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : printable(text).split(" ")) {
            var rest = word;
            if (!line.isEmpty() && width(line + " " + rest, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest, size) > width) {
                int fits = fitting(rest, size, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String word, float size, float width) {
        int fits = 1;
        while (fits < word.length() && width(word.substring(0, fits + 1), size) <= width) fits++;
        return fits;
    }

    /// In thousandths of a size; less than nothing where the font has no such sign.
    private float widthOf(int sign) {
        return widths.computeIfAbsent(sign, this::measured);
    }

    private float measured(int sign) {
        try {
            return font.getStringWidth(Character.toString(sign));
        } catch (IOException | IllegalArgumentException missing) {
            return -1;
        }
    }
}
