package id.adminduk.document.typesetting;

/// A page's vector ornament: a double frame with guilloche between its lines and a pale rosette behind the text.
final class Drawing {
    private static final float MM = 72f / 25.4f;
    private static final String FRAME_COLOUR = "0.28 0.36 0.33";
    private static final String WAVE_COLOUR = "0.62 0.70 0.66";
    private static final String ROSETTE_COLOUR = "0.885 0.91 0.895";

    private static final int STRANDS = 10;

    private final StringBuilder out = new StringBuilder(65_536);

    private Drawing() {}

    static float mm(float millimetres) {
        return millimetres * MM;
    }

    /// The operators that decorate an empty page of this size in points.
    static String ornament(float width, float height) {
        var drawing = new Drawing();
        drawing.rosette(width / 2, height / 2, Math.min(width, height) * 0.34f);
        drawing.frame(width, height);
        return drawing.out.toString();
    }

    private void frame(float width, float height) {
        float outer = mm(8);
        float inner = mm(11.5f);
        out.append("q ").append(WAVE_COLOUR).append(" RG 0.3 w\n");
        for (int strand = 0; strand < 4; strand++) {
            band(width, height, (outer + inner) / 2, (inner - outer) / 2 - 1, strand * Math.PI / 2);
        }
        out.append(FRAME_COLOUR).append(" RG\n");
        box(width, height, outer, 1.1f);
        box(width, height, inner, 0.5f);
        out.append("Q\n");
    }

    private void box(float width, float height, float inset, float line) {
        number(out, line);
        out.append("w ");
        for (float value : new float[] {inset, inset, width - 2 * inset, height - 2 * inset}) number(out, value);
        out.append("re S\n");
    }

    /// One strand of the guilloche along all four sides, a whole number of waves on each.
    private void band(float width, float height, float centre, float amplitude, double phase) {
        wave(centre, width - centre, amplitude, phase, (along, off) -> point(along, centre + off));
        wave(centre, width - centre, amplitude, phase, (along, off) -> point(along, height - centre + off));
        wave(centre, height - centre, amplitude, phase, (along, off) -> point(centre + off, along));
        wave(centre, height - centre, amplitude, phase, (along, off) -> point(width - centre + off, along));
    }

    private void wave(float from, float to, float amplitude, double phase, Pen pen) {
        int waves = Math.round((to - from) / mm(7));
        int steps = waves * 8;
        for (int i = 0; i <= steps; i++) {
            double angle = 2 * Math.PI * waves * i / steps + phase;
            pen.to(from + (to - from) * i / steps, (float) (amplitude * Math.sin(angle)));
            out.append(i == 0 ? "m\n" : "l\n");
        }
        out.append("S\n");
    }

    /// Strands of one closed curve, each turned a little against the last, as engraved on certificates.
    private void rosette(float x, float y, float radius) {
        out.append("q ").append(ROSETTE_COLOUR).append(" RG 0.35 w\n");
        for (int strand = 0; strand < STRANDS; strand++) {
            double turn = 2 * Math.PI * strand / STRANDS;
            ring(x, y, radius * 0.80f, radius * 0.20f, 24, turn);
            ring(x, y, radius * 0.46f, radius * 0.14f, 16, turn);
            ring(x, y, radius * 0.20f, radius * 0.12f, 12, turn);
        }
        out.append("Q\n");
    }

    private void ring(float x, float y, float middle, float swing, int petals, double turn) {
        int steps = petals * 14;
        for (int i = 0; i < steps; i++) {
            double angle = 2 * Math.PI * i / steps;
            double reach = middle + swing * Math.sin(petals * angle + turn) * Math.cos(turn / 2);
            point((float) (x + reach * Math.cos(angle)), (float) (y + reach * Math.sin(angle)));
            out.append(i == 0 ? "m\n" : "l\n");
        }
        out.append("s\n");
    }

    private void point(float x, float y) {
        coarse(out, x);
        coarse(out, y);
    }

    /// Two decimals are a third of a printer's dot.
    static void number(StringBuilder out, float value) {
        int hundredths = Math.round(value * 100);
        if (hundredths < 0) out.append('-');
        int size = Math.abs(hundredths);
        out.append(size / 100)
                .append('.')
                .append(size / 10 % 10)
                .append(size % 10)
                .append(' ');
    }

    /// One decimal is enough for a fine line, and halves what every file carries.
    private static void coarse(StringBuilder out, float value) {
        int tenths = Math.round(value * 10);
        out.append(tenths / 10);
        if (tenths % 10 != 0) out.append('.').append(tenths % 10);
        out.append(' ');
    }

    private interface Pen {
        void to(float along, float off);
    }
}
