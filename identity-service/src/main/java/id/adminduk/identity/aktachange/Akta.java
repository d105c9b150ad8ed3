package id.adminduk.identity.aktachange;

import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.resident.Resident;
import org.jspecify.annotations.Nullable;

/// What an akta certifies. The registry holds the numbers of those that living people own (UU 24/2013 Ps. 58).
enum Akta {
    BIRTH,
    DEATH,
    MARRIAGE,
    DIVORCE;

    boolean ofTwo() {
        return this == MARRIAGE || this == DIVORCE;
    }

    /// What somebody holds of it; null where nobody has told.
    @Nullable
    Certificate heldBy(Resident person) {
        var held = person.particulars().certificates();
        return switch (this) {
            case BIRTH -> held.birth();
            case MARRIAGE -> held.marriage();
            case DIVORCE -> held.divorce();
            case DEATH -> null;
        };
    }

    /// The akta a form names has to be the one the registry knows of, if it knows of any.
    void check(Dossier dossier, Resident person, String number) {
        var held = heldBy(person);
        if (held == null) return;
        dossier.refuseIf(!held.held(), "AKTA_NOT_HELD");
        dossier.refuseIf(held.number() != null && !held.number().equals(number), "AKTA_NUMBER_DIFFERS");
    }
}
