package id.adminduk.identity.codes;

/// Pekerjaan: codes 1 to 88 are the same in both lists, from 89 on they differ (domain.md 2.6).
public record Occupation(CodeSet set, int code) {
    private static final CodeList LIST = new CodeList("occupation");

    /// Belum/Tidak Bekerja.
    public static final Occupation NONE = new Occupation(CodeSet.V2026, 1);

    public Occupation {
        LIST.label(set, Integer.toString(code));
    }

    public String label() {
        return LIST.label(set, Integer.toString(code));
    }
}
