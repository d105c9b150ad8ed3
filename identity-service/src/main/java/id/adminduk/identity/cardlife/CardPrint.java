package id.adminduk.identity.cardlife;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.resident.Resident;
import java.util.Objects;

/// What a KTP-el and a KIA print of the biodata; the address is the family's.
public final class CardPrint {
    private CardPrint() {}

    /// The marital status as a KTP-el prints it, recorded or not (domain.md 2.6).
    public static String statusOf(MaritalStatus status) {
        return switch (status) {
            case BELUM_KAWIN -> "BELUM KAWIN";
            case KAWIN_TERCATAT, KAWIN_BELUM_TERCATAT -> "KAWIN";
            case CERAI_HIDUP_TERCATAT, CERAI_HIDUP_BELUM_TERCATAT -> "CERAI HIDUP";
            case CERAI_MATI -> "CERAI MATI";
        };
    }

    static boolean same(Kind kind, Resident one, Resident other) {
        return switch (kind) {
            case KTP_EL -> sameOnBoth(one, other) && sameOnKtp(one, other);
            case KIA -> sameOnBoth(one, other);
            case IKD -> true; // shows what the registry holds now
        };
    }

    private static boolean sameOnBoth(Resident one, Resident other) {
        var a = one.biodata();
        var b = other.biodata();
        return one.nik().equals(other.nik())
                && one.fullName().equals(other.fullName())
                && one.birth().equals(other.birth())
                && a.sex() == b.sex()
                && a.religion() == b.religion()
                && a.bloodGroup() == b.bloodGroup();
    }

    private static boolean sameOnKtp(Resident one, Resident other) {
        var a = one.biodata();
        var b = other.biodata();
        return a.occupation().equals(b.occupation())
                && statusOf(a.maritalStatus()).equals(statusOf(b.maritalStatus()))
                && Objects.equals(Ktp.validUntil(one), Ktp.validUntil(other));
    }
}
