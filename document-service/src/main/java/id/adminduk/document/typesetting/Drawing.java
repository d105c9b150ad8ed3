package id.adminduk.document.typesetting;

import java.util.Locale;

/// A page's vector ornament: a double frame with guilloche between its lines and a pale rosette behind the text.
final class Drawing {
    private static final float MM = 72f / 25.4f;
    private static final String FRAME_COLOUR = "0.28 0.36 0.33";
    private static final String WAVE_COLOUR = "0.62 0.70 0.66";
    private static final String ROSETTE_COLOUR = "0.885 0.91 0.895";

    private static final int STRANDS = 10;
    private static final int PETAL_STEPS = 14;
    private static final int WAVE_STEPS = 8;

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
        bands(width, height, (outer + inner) / 2, (inner - outer) / 2 - 1);
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

    /// The guilloche along all four sides, a whole number of waves on each. A wave is written out in the same words
    /// every time, so that the compressed page holds it once.
    private void bands(float width, float height, float centre, float amplitude) {
        band("1 0 0 1", centre, centre, width - 2 * centre, amplitude);
        band("1 0 0 1", centre, height - centre, width - 2 * centre, amplitude);
        band("0 1 -1 0", centre, centre, height - 2 * centre, amplitude);
        band("0 1 -1 0", width - centre, centre, height - 2 * centre, amplitude);
    }

    private void band(String direction, float x, float y, float length, float amplitude) {
        int waves = Math.round(length / mm(7));
        float wave = length / waves;
        out.append("q ").append(direction).append(' ');
        exact(x, y);
        repeat(waves, wave(wave, amplitude), String.format(Locale.ROOT, "1 0 0 1 %.5f 0 cm\n", wave));
        out.append("Q\n");
    }

    private static String wave(float length, float amplitude) {
        var unit = new Drawing();
        for (int strand = 0; strand < 4; strand++) {
            for (int i = 0; i <= WAVE_STEPS; i++) {
                double angle = 2 * Math.PI * i / WAVE_STEPS + strand * Math.PI / 2;
                unit.line(i, length * i / WAVE_STEPS, amplitude * Math.sin(angle));
            }
            unit.out.append("S\n");
        }
        return unit.out.toString();
    }

    /// Strands of one closed curve, each turned a little against the last, as engraved on certificates.
    private void rosette(float x, float y, float radius) {
        out.append("q ").append(ROSETTE_COLOUR).append(" RG 0.35 w 1 0 0 1 ");
        exact(x, y);
        ring(radius * 0.80f, radius * 0.20f, 24);
        ring(radius * 0.46f, radius * 0.14f, 16);
        ring(radius * 0.20f, radius * 0.12f, 12);
        out.append("Q\n");
    }

    private void ring(float middle, float swing, int petals) {
        double turn = 2 * Math.PI / petals;
        var rotation =
                String.format(Locale.ROOT, "%1$.6f %2$.6f -%2$.6f %1$.6f 0 0 cm\n", Math.cos(turn), Math.sin(turn));
        repeat(petals, petal(middle, swing, petals), rotation);
    }

    private static String petal(float middle, float swing, int petals) {
        var unit = new Drawing();
        for (int strand = 0; strand < STRANDS; strand++) {
            double shift = 2 * Math.PI * strand / STRANDS;
            for (int i = 0; i <= PETAL_STEPS; i++) {
                double phase = 2 * Math.PI * i / PETAL_STEPS;
                double reach = middle + swing * Math.sin(phase + shift) * Math.cos(shift / 2);
                unit.line(i, reach * Math.cos(phase / petals), reach * Math.sin(phase / petals));
            }
            unit.out.append("S\n");
        }
        return unit.out.toString();
    }

    private void repeat(int times, String unit, String step) {
        out.repeat(unit + step, times);
    }

    private void line(int step, double x, double y) {
        number(out, (float) x);
        number(out, (float) y);
        out.append(step == 0 ? "m\n" : "l\n");
    }

    private void exact(float x, float y) {
        out.append(String.format(Locale.ROOT, "%.4f %.4f cm\n", x, y));
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
}
