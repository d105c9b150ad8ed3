package id.adminduk.identity.me;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.sheet.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words on the pages of a citizen's own data, and codes and days in words.
final class Labels {
    private static final Locale INDONESIA = Locale.of("id", "ID");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", INDONESIA);
    private static final ResourceBundle INDONESIAN = load(Locale.ROOT);
    private static final ResourceBundle ENGLISH = load(Locale.ENGLISH);

    private Labels() {}

    private static ResourceBundle load(Locale language) {
        return ResourceBundle.getBundle("own-data", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    static Words of(String key) {
        return new Words(INDONESIAN.getString(key), ENGLISH.getString(key));
    }

    static List<Words> all(String... keys) {
        return java.util.Arrays.stream(keys).map(Labels::of).toList();
    }

    static String text(String key) {
        return INDONESIAN.getString(key);
    }

    /// A code in Indonesian words; one without words still says more than nothing.
    static String code(String kind, @Nullable Object code) {
        if (code == null) return "";
        var key = kind + "." + code;
        return INDONESIAN.containsKey(key) ? INDONESIAN.getString(key) : code.toString();
    }

    static String codes(String kind, List<String> codes) {
        return codes.stream().map(one -> code(kind, one)).collect(Collectors.joining(", "));
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment.atZone(OfficeDay.ZONE)) + " WIB";
    }
}
