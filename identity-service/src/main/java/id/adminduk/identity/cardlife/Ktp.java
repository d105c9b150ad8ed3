package id.adminduk.identity.cardlife;

import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.element.Foreigner.Permit;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who has a KTP-el: everybody of 17 or more, or married once; a citizen for life, a foreigner for as long as the
/// lasting
/// permit (domain.md 3.5, UU 24/2013 Ps. 63 and 64).
public final class Ktp {
    private static final int RECORDED_EARLY = 16;

    private Ktp() {}

    public static boolean due(Resident person, LocalDate day) {
        return person.mayHeadFamilyOn(day);
    }

    /// Somebody of 16 may be recorded before the card is due.
    public static boolean mayBeRecorded(Resident person, LocalDate day) {
        return due(person, day) || mayBeRecorded(person.birth().date(), day);
    }

    /// Whether somebody of whom only the birth date is known is old enough to be recorded.
    public static boolean mayBeRecorded(LocalDate birth, LocalDate day) {
        return !Kia.birthday(birth, RECORDED_EARLY).isAfter(day);
    }

    /// Null for a citizen's card, which lasts for life.
    public static @Nullable LocalDate validUntil(Resident person) {
        var permit = permitOf(person);
        return permit == null ? null : permit.validUntil();
    }

    /// Why a foreigner has neither KTP-el nor KIA: only those with a lasting permit do (ITAP).
    public static Optional<String> refusalOfForeigner(Resident person, LocalDate day) {
        if (person.biodata().citizenship() == Citizenship.WNI) return Optional.empty();
        var permit = permitOf(person);
        if (permit == null || permit.kind() != Permit.Kind.ITAP) return Optional.of("ITAP_NEEDED");
        return permit.validUntil().isBefore(day) ? Optional.of("PERMIT_EXPIRED") : Optional.empty();
    }

    private static @Nullable Permit permitOf(Resident person) {
        var papers = person.foreigner();
        return person.biodata().citizenship() == Citizenship.WNI || papers == null ? null : papers.permit();
    }
}
