package id.adminduk.document.lettering;

/// The colours of our pages.
public enum Ink {
    TEXT("0.106 0.141 0.129"),
    TITLE("0.141 0.208 0.176"),
    NOTE("0.231 0.282 0.263"),
    FAINT("0.353 0.404 0.380"),
    LINE("0.278 0.345 0.310"),
    PALE_LINE("0.608 0.690 0.651"),
    SHADE("0.894 0.925 0.910");

    private final String components;

    Ink(String components) {
        this.components = components;
    }

    /// Red, green and blue as a page description names them.
    public String components() {
        return components;
    }
}
