package id.adminduk.application.notification;

import id.adminduk.application.preference.Spoken;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What we say to people, in one language. Every message carries the Indonesian text first and the English one below
/// it.
final class Texts {
    private static final Locale INDONESIA = Locale.of("id", "ID");
    private static final Texts INDONESIAN = new Texts(Locale.ROOT, INDONESIA);
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH, Locale.ENGLISH);
    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");

    private final ResourceBundle lines;
    private final ResourceBundle reasons;
    private final Locale locale;

    private Texts(Locale bundle, Locale locale) {
        this.lines = load("notices", bundle);
        this.reasons = load("reasons", bundle);
        this.locale = locale;
    }

    private static ResourceBundle load(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static String bilingual(Function<Texts, String> text) {
        return text.apply(INDONESIAN) + "\n\n" + text.apply(ENGLISH);
    }

    static String subject(String notice) {
        return INDONESIAN.title(notice) + " / " + ENGLISH.title(notice);
    }

    /// In the language somebody chose, both where they chose none.
    static String body(Spoken language, Function<Texts, String> text) {
        return switch (language) {
            case BOTH -> bilingual(text);
            case INDONESIAN -> text.apply(INDONESIAN);
            case ENGLISH -> text.apply(ENGLISH);
        };
    }

    static String subject(Spoken language, String notice) {
        return switch (language) {
            case BOTH -> subject(notice);
            case INDONESIAN -> INDONESIAN.title(notice);
            case ENGLISH -> ENGLISH.title(notice);
        };
    }

    private String title(String notice) {
        return line(notice + ".subject");
    }

    String line(String key, Object... facts) {
        return new MessageFormat(lines.getString(key), locale).format(facts);
    }

    String kind(String code) {
        return labelled(lines, "kind." + code, code);
    }

    String reasons(List<String> codes) {
        return codes.stream()
                .map(code -> labelled(reasons, code, code))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /// Each reason with what to do about it.
    String advice(List<String> codes) {
        return codes.stream()
                .map(code -> (labelled(reasons, code, code) + " " + labelled(reasons, code + ".next", "")).strip())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(at.atZone(OFFICE));
    }

    String hour(Instant at) {
        return DateTimeFormatter.ofPattern("HH.mm", locale).format(at.atZone(OFFICE)) + " WIB";
    }

    /// A code without a label still tells more than nothing.
    private static String labelled(ResourceBundle labels, String key, String code) {
        try {
            return labels.getString(key);
        } catch (MissingResourceException unlabelled) {
            return code;
        }
    }
}
