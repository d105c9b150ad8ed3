package id.adminduk.identity.familyrow;

import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.family.Shdk;
import java.util.ArrayList;
import java.util.List;

/// The lists that differ between the forms of 2019 and 2026 (domain.md 2.6), in the order of their numbers.
final class Lists {
    private Lists() {}

    /// The household help of 2019 is no list entry of 2026; nor does she become a relative.
    static List<Shdk> shdk(CodeSet set) {
        return switch (set) {
            case V2026 -> List.of(Shdk.values());
            case V2019 -> {
                var list = new ArrayList<>(List.of(Shdk.values()));
                list.add(Shdk.LAINNYA);
                yield List.copyOf(list);
            }
        };
    }

    /// The form of 2019 does not tell recorded from unrecorded: a document's number in the file does.
    static List<MaritalStatus> maritalStatus(CodeSet set, boolean recorded) {
        return switch (set) {
            case V2026 -> List.of(MaritalStatus.values());
            case V2019 ->
                List.of(
                        MaritalStatus.BELUM_KAWIN,
                        recorded ? MaritalStatus.KAWIN_TERCATAT : MaritalStatus.KAWIN_BELUM_TERCATAT,
                        recorded ? MaritalStatus.CERAI_HIDUP_TERCATAT : MaritalStatus.CERAI_HIDUP_BELUM_TERCATAT,
                        MaritalStatus.CERAI_MATI);
        };
    }
}
