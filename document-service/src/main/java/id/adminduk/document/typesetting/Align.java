package id.adminduk.document.typesetting;

/// Where a line stands in its column.
public enum Align {
    LEFT(0),
    CENTRE(0.5f),
    RIGHT(1);

    private final float share;

    Align(float share) {
        this.share = share;
    }

    /// How far a line begins from the left edge, given what it leaves free.
    float indent(float free) {
        return free * share;
    }
}
