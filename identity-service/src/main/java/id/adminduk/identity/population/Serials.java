package id.adminduk.identity.population;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.numbering.NumberPrefix;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// The last serial of every prefix, packed: a map of half a million prefixes would fill the heap.
final class Serials {
    private static final int DAYS = 12 * 31;
    private static final int YEARS = 100;

    private final List<RegionCode> kecamatan;
    private final Map<RegionCode, Integer> rank = new HashMap<>();
    private final short[] last;

    Serials(List<RegionCode> kecamatan) {
        this.kecamatan = kecamatan;
        for (var code : kecamatan) rank.put(code, rank.size());
        last = new short[kecamatan.size() * 2 * YEARS * DAYS];
    }

    int next(RegionCode place, LocalDate day, @Nullable Sex sex) {
        int index = rank(place) * 2 + (sex == Sex.FEMALE ? 1 : 0);
        index = (index * YEARS + day.getYear() % YEARS) * DAYS
                + (day.getMonthValue() - 1) * 31
                + day.getDayOfMonth()
                - 1;
        return ++last[index];
    }

    private int rank(RegionCode place) {
        return Objects.requireNonNull(rank.get(place.kecamatan()));
    }

    /// Serials given before; those of other districts do not matter here.
    void startAfter(Map<NumberPrefix, Integer> given) {
        given.forEach((prefix, serial) -> {
            int index = indexOf(prefix.digits());
            if (index >= 0) last[index] = serial.shortValue();
        });
    }

    private int indexOf(String digits) {
        var place = RegionCode.of(digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6));
        var known = rank.get(place);
        if (known == null) return -1;
        int day = Integer.parseInt(digits.substring(6, 8));
        int month = Integer.parseInt(digits.substring(8, 10));
        int year = Integer.parseInt(digits.substring(10, 12));
        return ((known * 2 + (day > 40 ? 1 : 0)) * YEARS + year) * DAYS
                + (month - 1) * 31
                + (day > 40 ? day - 40 : day)
                - 1;
    }

    /// Every prefix (twelve digits) that gave a number, with its last serial.
    void forEach(ObjIntConsumer<String> action) {
        for (int index = 0; index < last.length; index++) {
            if (last[index] == 0) continue;
            int day = index % DAYS;
            int year = index / DAYS % YEARS;
            int place = index / DAYS / YEARS;
            action.accept(digits(place, day, year), last[index]);
        }
    }

    private String digits(int place, int day, int year) {
        return new StringBuilder(12)
                .append(kecamatan.get(place / 2).value().replace(".", ""))
                .append(twoDigits(day % 31 + 1 + place % 2 * 40))
                .append(twoDigits(day / 31 + 1))
                .append(twoDigits(year))
                .toString();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
