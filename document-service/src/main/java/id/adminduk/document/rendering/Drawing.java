package id.adminduk.document.rendering;

/// A page's vector ornament: a double frame with guilloche between its lines and a pale rosette behind the text.
final class Drawing {
    private static final float MM = 72f / 25.4f;
    private static final String FRAME_COLOUR = "0.28 0.36 0.33";
    private static final String WAVE_COLOUR = "0.62 0.70 0.66";
    private static final String ROSETTE_COLOUR = "0.925 0.94 0.93";

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
        int steps = waves * 12;
        for (int i = 0; i <= steps; i++) {
            double angle = 2 * Math.PI * waves * i / steps + phase;
            pen.to(from + (to - from) * i / steps, (float) (amplitude * Math.sin(angle)));
            out.append(i == 0 ? "m\n" : "l\n");
        }
        out.append("S\n");
    }

    private void rosette(float x, float y, float radius) {
        out.append("q ").append(ROSETTE_COLOUR).append(" RG 0.5 w\n");
        for (int ring = 0; ring < 14; ring++) {
            petals(x, y, radius * (1 - ring * 0.045f), radius * 0.16f, ring * Math.PI / 14);
        }
        out.append("Q\n");
    }

    private void petals(float x, float y, float radius, float depth, double turn) {
        int steps = 360;
        for (int i = 0; i < steps; i++) {
            double angle = 2 * Math.PI * i / steps;
            double reach = radius - depth + depth * Math.cos(12 * angle + turn);
            point((float) (x + reach * Math.cos(angle)), (float) (y + reach * Math.sin(angle)));
            out.append(i == 0 ? "m\n" : "l\n");
        }
        out.append("s\n");
    }

    private void point(float x, float y) {
        number(out, x);
        number(out, y);
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

    private interface Pen {
        void to(float along, float off);
    }
}
