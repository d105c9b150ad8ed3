package id.adminduk.document.typesetting;

import id.adminduk.document.lettering.Face;
import id.adminduk.document.lettering.Ink;
import id.adminduk.document.lettering.LineBreaker;
import id.adminduk.document.lettering.LineBreaker.Line;
import id.adminduk.document.lettering.LineBreaker.Run;
import id.adminduk.document.lettering.Span;
import id.adminduk.document.lettering.Style;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page while it is drawn. Places and lengths are millimetres from the upper left corner; lines are as thick as
/// points say.
public final class Sheet {
    private static final String HEX = "0123456789ABCDEF";

    private final float height;
    private final StringBuilder out = new StringBuilder(16_384);
    private final Map<Face, BitSet> signs = new EnumMap<>(Face.class);
    private @Nullable Style current;

    Sheet(float height) {
        this.height = height;
    }

    /// A sheet nobody will see, to find out where texts end.
    public static Sheet draft() {
        return new Sheet(0);
    }

    /// How high a text becomes in a column of this width.
    public static float heightOf(float width, Span... spans) {
        float total = 0;
        for (var line : LineBreaker.lines(List.of(spans), width)) total += heightOf(line);
        return total;
    }

    /// Sets a text in a column.
    ///
    /// @return where its last line ends
    public float text(float left, float top, float width, Align align, Span... spans) {
        float y = top;
        for (var line : LineBreaker.lines(List.of(spans), width)) {
            set(line, left + align.indent(width - line.width()), y);
            y += heightOf(line);
        }
        return y;
    }

    /// A straight line.
    public void line(float fromX, float fromY, float toX, float toY, float points, Ink ink) {
        out.append(ink.components()).append(" RG ");
        number(points);
        out.append("w ");
        place(fromX, fromY);
        out.append("m ");
        place(toX, toY);
        out.append("l S\n");
    }

    /// An area in one colour.
    public void fill(float left, float top, float width, float depth, Ink ink) {
        out.append(ink.components()).append(" rg ");
        place(left, top + depth);
        number(Drawing.mm(width));
        number(Drawing.mm(depth));
        out.append("re f\n");
        current = null; // letters take the same colour
    }

    /// What was drawn, as a page describes it.
    String drawn() {
        return out.toString();
    }

    /// The characters used of each font.
    Map<Face, BitSet> signs() {
        return signs;
    }

    private static float heightOf(Line line) {
        float highest = 0;
        for (var run : line.runs()) highest = Math.max(highest, run.style().lineHeight());
        return highest;
    }

    private void set(Line line, float left, float top) {
        float feet = 0;
        for (var run : line.runs()) feet = Math.max(feet, run.style().baseline());
        float x = left;
        for (var run : line.runs()) {
            show(run, x, top + feet);
            x += run.width();
        }
    }

    private void show(Run run, float x, float y) {
        choose(run.style());
        out.append("BT ");
        place(x, y);
        out.append("Td <");
        var used = signs.computeIfAbsent(run.style().face(), _ -> new BitSet());
        for (int at = 0; at < run.text().length(); at++) {
            char sign = run.text().charAt(at);
            used.set(sign);
            glyph(run.style().face().glyph(sign));
        }
        out.append("> Tj ET\n");
        if (run.style().underlined()) underline(run, x, y);
    }

    private void underline(Run run, float x, float y) {
        float below = y + Style.toMillimetres(run.style().size() * 0.12f);
        line(
                x,
                below,
                x + run.width(),
                below,
                run.style().size() * 0.05f,
                run.style().ink());
    }

    private void choose(Style style) {
        if (style.equals(current)) return;
        out.append(style.ink().components())
                .append(" rg /")
                .append(style.face())
                .append(' ');
        number(style.size());
        out.append("Tf ");
        number(style.spacing());
        out.append("Tc\n");
        current = style;
    }

    private void glyph(int number) {
        for (int shift = 12; shift >= 0; shift -= 4) out.append(HEX.charAt(number >> shift & 15));
    }

    private void place(float x, float y) {
        number(Drawing.mm(x));
        number(Drawing.mm(height - y));
    }

    private void number(float value) {
        Drawing.number(out, value);
    }
}
