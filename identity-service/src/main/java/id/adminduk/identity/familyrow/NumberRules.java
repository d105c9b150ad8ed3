package id.adminduk.identity.familyrow;

import id.adminduk.identity.codes.Sex;
import id.adminduk.kernel.types.InvalidValue;
import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a number in a file can be (domain.md 1.2, 1.3): a NIK, a village's stand-in for one, or what a spreadsheet made
/// of it.
final class NumberRules {
    private static final Pattern ROUNDED = Pattern.compile("[0-9]([.,][0-9]+)?[eE]\\+?[0-9]{1,3}");
    private static final Pattern TEMPORARY = Pattern.compile("0[0-9]{15}");
    private static final int FIRST_PROVINCE = 11;
    private static final int WOMAN = 40;

    private NumberRules() {}

    /// Empty for a NIK; else why it is none.
    static Optional<ProblemCode> faultOfNik(String text) {
        if (wellFormed(text)) return Optional.empty();
        if (text.isEmpty() || text.equals("0")) return Optional.of(ProblemCode.NIK_MISSING);
        if (ROUNDED.matcher(text).matches()) return Optional.of(ProblemCode.NIK_ROUNDED);
        if (TEMPORARY.matcher(text).matches()) return Optional.of(ProblemCode.NIK_TEMPORARY);
        return Optional.of(ProblemCode.NIK_INVALID);
    }

    private static boolean wellFormed(String text) {
        try {
            return Integer.parseInt(new Nik(text).value(), 0, 2, 10) >= FIRST_PROVINCE;
        } catch (InvalidValue wrong) {
            return false;
        }
    }

    /// A corrected birth date leaves the number as it was: worth a look, no fault.
    static boolean datesAgree(Nik nik, LocalDate born) {
        int day = Integer.parseInt(nik.value(), 6, 8, 10) % WOMAN;
        int month = Integer.parseInt(nik.value(), 8, 10, 10);
        int year = Integer.parseInt(nik.value(), 10, 12, 10);
        return day == born.getDayOfMonth() && month == born.getMonthValue() && year == born.getYear() % 100;
    }

    static boolean sexesAgree(Nik nik, Sex sex) {
        return Integer.parseInt(nik.value(), 6, 8, 10) > WOMAN == (sex == Sex.FEMALE);
    }
}
