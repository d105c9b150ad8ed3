package id.adminduk.identity.wedlock;

import id.adminduk.identity.dossier.Unions;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody holds of a marriage or a divorce; of one that is only stated there is a day, and no number.
final class Proof {
    private Proof() {}

    static Certificate of(boolean recorded, @Nullable String number, @Nullable LocalDate on) {
        return new Certificate(recorded, recorded ? number : null, on);
    }

    static Certificate of(Marriage marriage) {
        return of(marriage.recorded(), marriage.number(), marriage.marriedOn());
    }

    /// Of the marriage somebody has beside the one that ended; null where there is none.
    static @Nullable Certificate ofLasting(Unions unions, Resident person) {
        return unions.of(person.id()).stream().findFirst().map(Proof::of).orElse(null);
    }
}
