package id.adminduk.identity.codes;

import id.adminduk.kernel.types.InvalidValue;
import java.util.List;

/// Pendidikan: a number together with the list it comes from (domain.md 2.6).
public record Education(CodeSet set, int code) {
    private static final List<String> LABELS_2019 = List.of(
            "Tidak/Belum Sekolah",
            "Belum Tamat SD/Sederajat",
            "Tamat SD/Sederajat",
            "SLTP/Sederajat",
            "SLTA/Sederajat",
            "Diploma I/II",
            "Akademi/Diploma III/S. Muda",
            "Diploma IV/Strata I",
            "Strata II",
            "Strata III");
    private static final List<String> LABELS_2026 = List.of(
            "Tidak/Belum Sekolah",
            "PAUD/TK",
            "SD",
            "SLTP",
            "SLTA",
            "Diploma I/II",
            "Akademi/Diploma III",
            "Diploma IV",
            "Strata I",
            "Strata II",
            "Strata III",
            "Lainnya");

    /// Too young for school.
    public static final Education NONE = new Education(CodeSet.V2026, 1);

    public Education {
        if (code < 1 || code > labels(set).size()) throw new InvalidValue("education", "a code of its list");
    }

    public String label() {
        return labels(set).get(code - 1);
    }

    private static List<String> labels(CodeSet set) {
        return switch (set) {
            case V2019 -> LABELS_2019;
            case V2026 -> LABELS_2026;
        };
    }
}
