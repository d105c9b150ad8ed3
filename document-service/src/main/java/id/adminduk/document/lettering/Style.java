package id.adminduk.document.lettering;

/// How words look.
///
/// @param size     in points
/// @param leading  height of a line, in sizes
/// @param spacing  added between letters, in points
public record Style(Face face, float size, float leading, Ink ink, float spacing, boolean underlined) {
    private static final float POINTS_A_MILLIMETRE = 72f / 25.4f;

    public static Style of(Face face, float size, float leading) {
        return new Style(face, size, leading, Ink.TEXT, 0, false);
    }

    public Style in(Face other) {
        return new Style(other, size, leading, ink, spacing, underlined);
    }

    public Style in(Ink other) {
        return new Style(face, size, leading, other, spacing, underlined);
    }

    public Style size(float points) {
        return new Style(face, points, leading, ink, spacing, underlined);
    }

    public Style spaced(float points) {
        return new Style(face, size, leading, ink, points, underlined);
    }

    public Style underline() {
        return new Style(face, size, leading, ink, spacing, true);
    }

    public Span say(String text) {
        return new Span(this, text);
    }

    /// From points, in which letters are measured.
    public static float toMillimetres(float points) {
        return points / POINTS_A_MILLIMETRE;
    }

    /// Millimetres from one line to the next.
    public float lineHeight() {
        return toMillimetres(size * leading);
    }

    /// Millimetres from the top of a line to the feet of its letters.
    public float baseline() {
        return toMillimetres(size * face.baseline(leading));
    }

    /// Millimetres that a text takes on one line.
    public float width(String text) {
        float sizes = 0;
        for (int at = 0; at < text.length(); at++) sizes += face.advance(text.charAt(at));
        return toMillimetres(sizes * size + text.length() * spacing);
    }
}
