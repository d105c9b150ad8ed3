package id.adminduk.document.lettering;

import java.util.ArrayList;
import java.util.List;

/// Breaks words into lines of one width, as many words a line as fit. A word wider than the line is cut: nothing ever
/// runs into the next column.
public final class LineBreaker {
    private static final float ROUNDING = 0.01f;

    private final float width;
    private final List<Line> lines = new ArrayList<>();
    private List<Run> line = new ArrayList<>();
    private float filled;
    private List<Run> word = new ArrayList<>();
    private float wordWidth;

    private LineBreaker(float width) {
        this.width = width + ROUNDING;
    }

    /// What stands on one line, left to right, and how many millimetres it takes.
    public record Line(List<Run> runs, float width) {}

    /// Letters in one look.
    public record Run(Style style, String text) {
        public float width() {
            return style.width(text);
        }
    }

    public static List<Line> lines(List<Span> spans, float width) {
        var breaker = new LineBreaker(width);
        for (var span : spans) breaker.add(span);
        breaker.endWord();
        breaker.endLine();
        return breaker.lines;
    }

    private void add(Span span) {
        var text = span.text();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign != ' ' && sign != '\n') continue;
            addPart(span.style(), text.substring(from, at));
            endWord();
            if (sign == '\n') endLine();
            else addBlank(span.style());
            from = at + 1;
        }
        addPart(span.style(), text.substring(from));
    }

    /// Part of a word: the next span may go on with the same word.
    private void addPart(Style style, String text) {
        if (text.isEmpty()) return;
        float part = style.width(text);
        if (wordWidth + part <= width) {
            word.add(new Run(style, text));
            wordWidth += part;
            return;
        }
        int fits = fitting(style, text, width - wordWidth);
        if (fits > 0) word.add(new Run(style, text.substring(0, fits)));
        endWord();
        endLine();
        addPart(style, text.substring(fits));
    }

    /// How many characters fit; at least one when the word is empty, so that breaking comes to an end.
    private int fitting(Style style, String text, float room) {
        int fits = word.isEmpty() ? 1 : 0;
        while (fits < text.length() && style.width(text.substring(0, fits + 1)) <= room) fits++;
        return fits;
    }

    private void endWord() {
        if (word.isEmpty()) return;
        float size = 0;
        for (var part : word) size += part.width();
        if (filled + size > width) endLine();
        for (var part : word) append(part, part.width());
        word = new ArrayList<>();
        wordWidth = 0;
    }

    private void addBlank(Style style) {
        if (!line.isEmpty()) append(new Run(style, " "), style.width(" "));
    }

    private void append(Run part, float size) {
        if (!line.isEmpty() && line.getLast().style().equals(part.style())) {
            line.set(line.size() - 1, new Run(part.style(), line.getLast().text() + part.text()));
        } else {
            line.add(part);
        }
        filled += size;
    }

    private void endLine() {
        if (line.isEmpty()) return;
        var last = line.getLast();
        if (last.text().endsWith(" ")) {
            line.set(line.size() - 1, new Run(last.style(), last.text().stripTrailing()));
            filled -= last.style().width(" ");
        }
        lines.add(new Line(List.copyOf(line), filled));
        line = new ArrayList<>();
        filled = 0;
    }
}
