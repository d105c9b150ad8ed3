package id.adminduk.identity.sheet;

import java.awt.Color;

/// How a text looks: its weight, its size in points and its colour.
record Look(boolean bold, float size, Color colour) {
    static final Color TEXT = new Color(27, 36, 33);
    static final Color FAINT = new Color(90, 103, 97);
    static final Color LINE = new Color(197, 210, 203);
    static final Color SHADE = new Color(228, 236, 232);

    private static final float LEADING = 1.32f;

    static Look bold(float size) {
        return new Look(true, size, TEXT);
    }

    static Look plain(float size) {
        return new Look(false, size, TEXT);
    }

    static Look faint(float size) {
        return new Look(false, size, FAINT);
    }

    float lineHeight() {
        return size * LEADING;
    }
}
