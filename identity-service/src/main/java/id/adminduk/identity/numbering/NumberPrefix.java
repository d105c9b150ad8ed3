package id.adminduk.identity.numbering;

import id.adminduk.identity.codes.Sex;
import id.adminduk.kernel.types.InvalidValue;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The first twelve digits of a number; serials are counted per prefix (domain.md 1.1, 1.4).
public record NumberPrefix(String digits) {
    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("ddMMyyyy", Locale.ROOT);
    private static final int WOMAN = 40;

    /// Kecamatan of registration, birth day (a woman's plus 40), month and year.
    public static NumberPrefix ofNik(RegionCode place, LocalDate birthDate, Sex sex) {
        var day = birthDate.getDayOfMonth() + (sex == Sex.FEMALE ? WOMAN : 0);
        return of(place, day, birthDate);
    }

    /// Kecamatan of issue and the day the family was recorded, never plus 40.
    public static NumberPrefix ofKk(RegionCode place, LocalDate recordedOn) {
        return of(place, recordedOn.getDayOfMonth(), recordedOn);
    }

    /// The prefix of a number given elsewhere: a NIK's or a KK's first twelve digits.
    public static NumberPrefix of(String number) {
        return new NumberPrefix(number.substring(0, 12));
    }

    /// The office and the day a letter was issued.
    public static NumberPrefix ofLetter(RegionCode district, LocalDate issuedOn) {
        return new NumberPrefix(district.kabupaten().value().replace(".", "") + DAY_MONTH_YEAR.format(issuedOn));
    }

    public String letter(String kind, int serial) {
        return "%s/%s/%s/%04d".formatted(kind, digits.substring(0, 4), digits.substring(4), serial);
    }

    private static NumberPrefix of(RegionCode place, int day, LocalDate date) {
        var kecamatan = place.kecamatan().value();
        if (kecamatan.length() != 8) throw new InvalidValue("region", "a kecamatan or a place inside one");
        var digits = new StringBuilder(12)
                .append(kecamatan, 0, 2)
                .append(kecamatan, 3, 5)
                .append(kecamatan, 6, 8);
        return new NumberPrefix(
                twoDigits(twoDigits(twoDigits(digits, day), date.getMonthValue()), Math.floorMod(date.getYear(), 100))
                        .toString());
    }

    private static StringBuilder twoDigits(StringBuilder digits, int number) {
        return digits.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    public Nik nik(int serial) {
        return new Nik(with(serial));
    }

    public KkNumber kk(int serial) {
        return new KkNumber(with(serial));
    }

    private String with(int serial) {
        if (serial > 9_999) throw new NumbersExhausted();
        return digits + Integer.toString(10_000 + serial).substring(1);
    }
}
