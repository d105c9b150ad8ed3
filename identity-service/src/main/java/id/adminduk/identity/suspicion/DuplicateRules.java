package id.adminduk.identity.suspicion;

import id.adminduk.identity.spelling.WordLikeness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether two records may be one person. The mother decides most: namesakes born on one day are common in a district,
/// namesakes with one mother are not. Two mothers of one name in the registry may
/// be one written twice, or two.
public final class DuplicateRules {
    private static final double ENOUGH = 0.7;
    private static final double NAME_AT_LEAST = 0.6;
    private static final double SAME_PARENT = 0.8;
    private static final int LIFE = 120;

    private DuplicateRules() {}

    /// Why two people look like one.
    public enum Sign {
        SAME_NAME,
        NEAR_NAME,
        SAME_BIRTH_DATE,
        BIRTH_DATE_SLIP,
        SAME_BIRTH_PLACE,
        SAME_MOTHER,
        /// Each has a mother in the registry, and the two have one name.
        MOTHERS_NAMESAKES,
        SAME_FATHER
    }

    /// How sure, up to 1, and why.
    public record Suspicion(double score, List<Sign> signs) {
        public Suspicion {
            signs = List.copyOf(signs);
        }

        /// Whether only an officer can tell them apart; where both mothers are known, and two, the two are two until
        /// somebody looks.
        public boolean stops() {
            return !signs.contains(Sign.MOTHERS_NAMESAKES);
        }
    }

    static boolean dateFits(LocalDate one, LocalDate other) {
        return one.equals(other) || slip(one, other);
    }

    static boolean nameFits(List<String> one, List<String> other) {
        return WordLikeness.of(one, other) >= NAME_AT_LEAST;
    }

    /// Whether they may be one, both of one sex.
    public static Optional<Suspicion> compare(Suspect one, Suspect other) {
        boolean twins =
                one.multipleOrder() > 0 && other.multipleOrder() > 0 && one.multipleOrder() != other.multipleOrder();
        double name = WordLikeness.of(one.name(), other.name());
        if (twins || name < NAME_AT_LEAST || !dateFits(one.birthDate(), other.birthDate())) return Optional.empty();
        boolean sameDay = one.birthDate().equals(other.birthDate());
        var signs = new ArrayList<Sign>();
        signs.add(name == 1 ? Sign.SAME_NAME : Sign.NEAR_NAME);
        signs.add(sameDay ? Sign.SAME_BIRTH_DATE : Sign.BIRTH_DATE_SLIP);
        double score = 0.35 * name + (sameDay ? 0.35 : 0.25) + place(one, other, signs) + mother(one, other, signs);
        if (alike(one.fatherName(), other.fatherName())) {
            signs.add(Sign.SAME_FATHER);
            score += 0.05;
        }
        return score < ENOUGH ? Optional.empty() : Optional.of(new Suspicion(Math.min(1, score), signs));
    }

    private static double place(Suspect one, Suspect other, List<Sign> signs) {
        if (!one.birthPlace().equalsIgnoreCase(other.birthPlace())) return 0;
        signs.add(Sign.SAME_BIRTH_PLACE);
        return 0.05;
    }

    private static double mother(Suspect one, Suspect other, List<Sign> signs) {
        boolean two = one.motherId() != null
                && other.motherId() != null
                && !one.motherId().equals(other.motherId());
        if (alike(one.motherName(), other.motherName())) {
            signs.add(two ? Sign.MOTHERS_NAMESAKES : Sign.SAME_MOTHER);
            return two ? 0.05 : 0.25;
        }
        return one.motherName() == null || other.motherName() == null ? 0.05 : -0.2;
    }

    private static boolean alike(@Nullable List<String> one, @Nullable List<String> other) {
        return one != null && other != null && WordLikeness.of(one, other) >= SAME_PARENT;
    }

    /// Every day that may be a slip of that one, and the day itself: what [#dateFits] holds true for. A year off
    /// by more than a life is no slip.
    public static Set<LocalDate> daysLike(LocalDate date) {
        var days = new HashSet<LocalDate>();
        if (date.getDayOfMonth() <= 12)
            days.add(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
        for (int day = 1; day <= date.lengthOfMonth(); day++) days.add(date.withDayOfMonth(day));
        for (int month = 1; month <= 12; month++) days.add(date.withMonth(month));
        for (int year = -LIFE; year <= LIFE; year++) days.add(date.plusYears(year));
        days.removeIf(day -> !dateFits(day, date)); // a shorter month or year has moved some
        return days;
    }

    /// Day and month exchanged, or one of day, month and year written otherwise.
    static boolean slip(LocalDate one, LocalDate other) {
        boolean day = one.getDayOfMonth() == other.getDayOfMonth();
        boolean month = one.getMonthValue() == other.getMonthValue();
        boolean year = one.getYear() == other.getYear();
        boolean exchanged =
                one.getDayOfMonth() == other.getMonthValue() && one.getMonthValue() == other.getDayOfMonth();
        return (year && ((day ^ month) || (exchanged && !day))) || (day && month && !year);
    }
}
