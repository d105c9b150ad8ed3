package id.adminduk.identity.codes;

/// Status kawin, list of 2026: a marriage or divorce is told apart by whether it is recorded.
public enum MaritalStatus {
    BELUM_KAWIN("Belum Kawin"),
    KAWIN_TERCATAT("Kawin Tercatat"),
    KAWIN_BELUM_TERCATAT("Kawin Belum Tercatat"),
    CERAI_HIDUP_TERCATAT("Cerai Hidup Tercatat"),
    CERAI_HIDUP_BELUM_TERCATAT("Cerai Hidup Belum Tercatat"),
    CERAI_MATI("Cerai Mati");

    private final String label;

    MaritalStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Married today, recorded or not.
    public boolean married() {
        return this == KAWIN_TERCATAT || this == KAWIN_BELUM_TERCATAT;
    }

    /// Divorced, recorded or not.
    public boolean divorced() {
        return this == CERAI_HIDUP_TERCATAT || this == CERAI_HIDUP_BELUM_TERCATAT;
    }

    /// Married today or once.
    public boolean everMarried() {
        return this != BELUM_KAWIN;
    }
}
