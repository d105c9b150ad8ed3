package id.adminduk.identity.birth;

/// Which parents an akta kelahiran names, and how (Permendagri 108/2019; domain.md 3.5).
public enum AktaModel {
    FATHER_AND_MOTHER(1),
    MARRIAGE_NOT_RECORDED(2),
    MOTHER_ONLY(3),
    NO_PARENTS(4);

    /// What the parents show for their marriage.
    public enum MarriageProof {
        BUKU_NIKAH,
        AKTA_KAWIN,
        SPTJM,
        NONE
    }

    private final int number;

    AktaModel(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public boolean namesFather() {
        return this == FATHER_AND_MOTHER || this == MARRIAGE_NOT_RECORDED;
    }

    /// Without a marriage document it is the family card that decides, with or without the couple's own statement
    /// (SPTJM).
    public static AktaModel of(boolean motherNamed, boolean fatherNamed, MarriageProof proof, boolean cardShowsCouple) {
        if (!motherNamed) return NO_PARENTS;
        if (!fatherNamed) return MOTHER_ONLY;
        return switch (proof) {
            case BUKU_NIKAH, AKTA_KAWIN -> FATHER_AND_MOTHER;
            case SPTJM, NONE -> cardShowsCouple ? MARRIAGE_NOT_RECORDED : MOTHER_ONLY;
        };
    }
}
