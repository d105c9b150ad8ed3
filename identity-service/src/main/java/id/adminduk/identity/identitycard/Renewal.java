package id.adminduk.identity.identitycard;

import id.adminduk.identity.cardlife.CardLife;
import id.adminduk.identity.cardlife.Ktp;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.element.EndedCard;
import id.adminduk.identity.element.EndedCard.Kind;
import id.adminduk.identity.element.EndedCard.Why;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card in the place of another: one has to have been there, and no two are given on one day.
final class Renewal {
    private Renewal() {}

    /// Why an owner needs the card anew.
    enum Cause {
        LOST(Why.LOST),
        DAMAGED(Why.DAMAGED),
        MOVED(Why.MOVED);

        private final Why why;

        Cause(Why why) {
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    /// Whoever may have another KTP-el: due for one, with a permit that lasts if a foreigner, and had one before.
    static Resident ownerOfKtp(Dossier dossier, Named named, @Nullable LocalDate printedOn) {
        var owner = dossier.needed(named.nik(), "PERSON");
        dossier.refuseIf(!Ktp.due(owner, dossier.today()), "TOO_YOUNG_FOR_KTP");
        Ktp.refusalOfForeigner(owner, dossier.today()).ifPresent(dossier::refuse);
        check(dossier, owner, Kind.KTP_EL, printedOn, "KTP_NEVER_PRINTED");
        return owner;
    }

    /// @param printedOn as the owner or the old card tells it, of a card from before this registry
    static void check(Dossier dossier, Resident person, Kind kind, @Nullable LocalDate printedOn, String neverPrinted) {
        var held = person.particulars().enrolment();
        dossier.refuseIf(!held.had(kind) && printedOn == null, neverPrinted);
        dossier.refuseIf(printedOn != null && printedOn.isAfter(dossier.today()), "PRINTED_IN_FUTURE");
        dossier.refuseIf(dossier.today().equals(held.since(kind)), "CARD_PRINTED_TODAY");
    }

    /// As above, once nothing is refused.
    static void replace(Dossier dossier, Resident person, Kind kind, Why why, @Nullable LocalDate printedOn) {
        var held = person.particulars().enrolment();
        if (!held.had(kind) && printedOn != null) {
            var told = new EndedCard(kind, printedOn, dossier.today(), why);
            dossier.put(CardLife.with(person, enrolment -> enrolment.with(told)));
        }
        give(dossier, person.id(), kind, why);
    }

    /// The day of the decision counts as that of the card (decision 0085).
    static void give(Dossier dossier, UUID person, Kind kind, Why why) {
        dossier.put(CardLife.with(dossier.person(person), enrolment -> enrolment.issued(kind, dossier.today(), why)));
    }
}
