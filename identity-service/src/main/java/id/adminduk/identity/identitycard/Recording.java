package id.adminduk.identity.identitycard;

import id.adminduk.identity.cardlife.CardLife;
import id.adminduk.identity.cardlife.Ktp;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Notes that somebody's fingerprints, iris, signature and photo were recorded; only that, they stay in the national
/// system. From sixteen on, and again only for a reason (domain.md 3.5).
final class Recording {
    private Recording() {}

    /// Why somebody is recorded a second time.
    enum Again {
        UNREADABLE,
        INCOMPLETE,
        LOOKS_CHANGED
    }

    static void note(Dossier dossier, Resident person, LocalDate day, @Nullable Again again) {
        var before = person.particulars().enrolment().biometricsOn();
        dossier.refuseIf(day.isAfter(dossier.today()), "BIOMETRICS_IN_FUTURE");
        dossier.refuseIf(!Ktp.mayBeRecorded(person, day), "BIOMETRICS_TOO_EARLY");
        dossier.refuseIf(before != null && again == null, "BIOMETRICS_RECORDED_ALREADY");
        dossier.refuseIf(before != null && day.isBefore(before), "BIOMETRICS_RECORDED_ALREADY");
        dossier.stopIfRefused();
        dossier.put(CardLife.with(person, enrolment -> enrolment.recorded(day)));
    }
}
