package id.adminduk.identity.household;

import static id.adminduk.identity.family.Shdk.ANAK;
import static id.adminduk.identity.family.Shdk.CUCU;
import static id.adminduk.identity.family.Shdk.FAMILI;
import static id.adminduk.identity.family.Shdk.ISTRI;
import static id.adminduk.identity.family.Shdk.LAINNYA;
import static id.adminduk.identity.family.Shdk.MENANTU;
import static id.adminduk.identity.family.Shdk.MERTUA;
import static id.adminduk.identity.family.Shdk.ORANG_TUA;

import id.adminduk.identity.family.Shdk;

/// What somebody is to a new head, told only from what the two were to the old one (domain.md 3.6, end). What the
/// registry knows of parents and marriages goes before this: see [Kinship].
final class Perspective {
    private Perspective() {}

    /// A wife stands for either spouse here; [Kinship] turns her into a husband beside a woman.
    static Shdk of(Shdk newHead, Shdk member) {
        if (member == LAINNYA) return LAINNYA;
        return switch (newHead) {
            case KEPALA_KELUARGA -> member;
            case SUAMI, ISTRI -> ofSpouse(member);
            case ANAK -> ofChild(member);
            case MENANTU -> ofChildInLaw(member);
            case ORANG_TUA -> ofParent(member);
            case MERTUA -> ofParentInLaw(member);
            case CUCU, FAMILI, LAINNYA -> FAMILI;
        };
    }

    private static Shdk ofSpouse(Shdk member) {
        return switch (member) {
            case KEPALA_KELUARGA -> ISTRI;
            case ANAK, MENANTU, CUCU -> member;
            case ORANG_TUA -> MERTUA;
            case MERTUA -> ORANG_TUA;
            case SUAMI, ISTRI, FAMILI, LAINNYA -> FAMILI;
        };
    }

    private static Shdk ofChild(Shdk member) {
        return switch (member) {
            case KEPALA_KELUARGA, SUAMI, ISTRI -> ORANG_TUA;
            case ANAK, MENANTU, CUCU, ORANG_TUA, MERTUA, FAMILI, LAINNYA -> FAMILI;
        };
    }

    private static Shdk ofChildInLaw(Shdk member) {
        return switch (member) {
            case KEPALA_KELUARGA, SUAMI, ISTRI -> MERTUA;
            case ANAK, MENANTU, CUCU, ORANG_TUA, MERTUA, FAMILI, LAINNYA -> FAMILI;
        };
    }

    private static Shdk ofParent(Shdk member) {
        return switch (member) {
            case KEPALA_KELUARGA -> ANAK;
            case SUAMI, ISTRI -> MENANTU;
            case ANAK -> CUCU;
            case MENANTU, CUCU, ORANG_TUA, MERTUA, FAMILI, LAINNYA -> FAMILI;
        };
    }

    private static Shdk ofParentInLaw(Shdk member) {
        return switch (member) {
            case KEPALA_KELUARGA -> MENANTU;
            case SUAMI, ISTRI -> ANAK;
            case ANAK -> CUCU;
            case MENANTU, CUCU, ORANG_TUA, MERTUA, FAMILI, LAINNYA -> FAMILI;
        };
    }
}
