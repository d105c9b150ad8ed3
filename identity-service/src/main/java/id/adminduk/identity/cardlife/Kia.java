package id.adminduk.identity.cardlife;

import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The two child cards: one until the fifth birthday, without a photo, one from then to the day before the seventeenth
/// (Permendagri 2/2016; domain.md 3.3 KIA-NEW, KIA-517). Who is married has a KTP-el.
public final class Kia {
    private static final int SCHOOL = 5;
    private static final int ADULT = 17;

    private Kia() {}

    /// The ground of the photo: red for an odd year of birth, blue for an even one.
    public enum Background {
        RED,
        BLUE
    }

    public static boolean child(Resident person, LocalDate day) {
        return !person.mayHeadFamilyOn(day);
    }

    /// Not five yet.
    public static boolean small(Resident person, LocalDate day) {
        return birthday(person.birth().date(), SCHOOL).isAfter(day);
    }

    /// The last day a card issued on this day counts; a foreigner's not longer than the permit.
    public static LocalDate validUntil(Resident person, LocalDate day) {
        var birth = person.birth().date();
        var byAge = small(person, day)
                ? birthday(birth, SCHOOL)
                : birthday(birth, ADULT).minusDays(1);
        var byPermit = Ktp.validUntil(person);
        return byPermit != null && byPermit.isBefore(byAge) ? byPermit : byAge;
    }

    /// Whether the card that counts is one for the age the child has.
    public static boolean holds(Resident person, LocalDate day) {
        var since = person.particulars().enrolment().kiaOn();
        return since != null && small(person, since) == small(person, day);
    }

    /// Null for the first card, which has no photo.
    public static @Nullable Background background(Resident person, LocalDate day) {
        if (small(person, day)) return null;
        return person.birth().date().getYear() % 2 == 1 ? Background.RED : Background.BLUE;
    }

    /// As everywhere at the office: who was born on 29 February is a year older on the 28th of other years.
    static LocalDate birthday(LocalDate birth, int age) {
        return birth.plusYears(age);
    }
}
