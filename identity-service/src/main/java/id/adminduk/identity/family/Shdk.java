package id.adminduk.identity.family;

/// Status hubungan dalam keluarga, list of 2026: what somebody is to the head of the family.
public enum Shdk {
    KEPALA_KELUARGA("Kepala Keluarga"),
    SUAMI("Suami"),
    ISTRI("Istri"),
    ANAK("Anak"),
    MENANTU("Menantu"),
    CUCU("Cucu"),
    ORANG_TUA("Orang Tua"),
    MERTUA("Mertua"),
    FAMILI("Famili"),
    LAINNYA("Lainnya");

    private final String label;

    Shdk(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// What a newborn is to the head, told from what the mother is (domain.md 3.6, Birth).
    public Shdk ofNewborn() {
        return switch (this) {
            case KEPALA_KELUARGA, SUAMI, ISTRI -> ANAK;
            case ANAK, MENANTU -> CUCU;
            case CUCU, ORANG_TUA, MERTUA, FAMILI -> FAMILI;
            case LAINNYA -> LAINNYA;
        };
    }

    /// Whether a card on which one is this and the other that shows the two as husband and wife.
    public boolean coupleWith(Shdk other) {
        return switch (this) {
            case KEPALA_KELUARGA -> other == ISTRI || other == SUAMI;
            case SUAMI, ISTRI -> other == KEPALA_KELUARGA;
            case ANAK -> other == MENANTU;
            case MENANTU -> other == ANAK;
            case ORANG_TUA, MERTUA -> other == this;
            case CUCU, FAMILI, LAINNYA -> false;
        };
    }
}
