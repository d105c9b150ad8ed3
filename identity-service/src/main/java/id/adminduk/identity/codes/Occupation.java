package id.adminduk.identity.codes;

import id.adminduk.kernel.types.InvalidValue;

/// Pekerjaan: codes 1 to 88 are the same in both lists, from 89 on they differ (domain.md 2.6).
public record Occupation(CodeSet set, int code) {
    /// Belum/Tidak Bekerja.
    public static final Occupation NONE = new Occupation(CodeSet.V2026, 1);

    public Occupation {
        if (!OccupationLabels.contains(set, code)) throw new InvalidValue("occupation", "a code of its list");
    }

    public String label() {
        return OccupationLabels.of(set, code);
    }
}
