package id.adminduk.identity.codes;

/// Golongan darah, in the order of the national list.
public enum BloodGroup {
    A("A"),
    B("B"),
    AB("AB"),
    O("O"),
    A_POSITIVE("A+"),
    A_NEGATIVE("A-"),
    B_POSITIVE("B+"),
    B_NEGATIVE("B-"),
    AB_POSITIVE("AB+"),
    AB_NEGATIVE("AB-"),
    O_POSITIVE("O+"),
    O_NEGATIVE("O-"),
    UNKNOWN("Tidak Tahu");

    private final String label;

    BloodGroup(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
