package id.adminduk.document.rendering;

import java.time.LocalDate;
import java.util.List;

/// Numbers and dates as a civil-registration document spells them.
final class IndonesianWords {
    private static final List<String> SMALL = List.of(
            "nol",
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
            "sepuluh",
            "sebelas");
    private static final List<String> MONTHS = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");

    private IndonesianWords() {}

    /// 0 to 9999, for example "dua ribu dua puluh enam".
    static String number(int value) {
        if (value < 0 || value > 9999) throw new IllegalArgumentException("no words for " + value);
        if (value < 12) return SMALL.get(value);
        if (value < 20) return SMALL.get(value - 10) + " belas";
        if (value < 100) return SMALL.get(value / 10) + " puluh" + rest(value % 10);
        if (value < 200) return "seratus" + rest(value - 100);
        if (value < 1000) return SMALL.get(value / 100) + " ratus" + rest(value % 100);
        if (value < 2000) return "seribu" + rest(value - 1000);
        return SMALL.get(value / 1000) + " ribu" + rest(value % 1000);
    }

    /// For example "dua puluh November tahun dua ribu dua puluh enam".
    static String date(LocalDate date) {
        return "%s %s tahun %s".formatted(number(date.getDayOfMonth()), month(date), number(date.getYear()));
    }

    /// For example "20 November 2026".
    static String dateInFigures(LocalDate date) {
        return "%d %s %d".formatted(date.getDayOfMonth(), month(date), date.getYear());
    }

    private static String month(LocalDate date) {
        return MONTHS.get(date.getMonthValue() - 1);
    }

    private static String rest(int value) {
        return value == 0 ? "" : " " + number(value);
    }
}
