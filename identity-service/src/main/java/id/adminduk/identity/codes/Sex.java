package id.adminduk.identity.codes;

/// Jenis kelamin.
public enum Sex {
    MALE("Laki-laki"),
    FEMALE("Perempuan");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
