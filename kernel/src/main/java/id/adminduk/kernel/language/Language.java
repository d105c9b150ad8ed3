package id.adminduk.kernel.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/// The two languages we speak; Indonesian unless English is preferred.
public enum Language {
    INDONESIAN(Locale.of("id")),
    ENGLISH(Locale.ENGLISH);

    private static final List<Locale> SPOKEN = List.of(INDONESIAN.locale, ENGLISH.locale);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// `id` or `en`.
    public String code() {
        return locale.getLanguage();
    }

    /// The one a page offers beside this.
    public Language other() {
        return this == ENGLISH ? INDONESIAN : ENGLISH;
    }

    /// What the reader chose on a page (`LanguageChoice`), else what `Accept-Language` prefers of the two; unreadable
    /// or
    /// absent means Indonesian.
    public static Language of(HttpServletRequest request) {
        return LanguageChoice.in(request).orElseGet(() -> preferredIn(request));
    }

    private static Language preferredIn(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) return INDONESIAN;
        try {
            var chosen = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return ENGLISH.locale.equals(chosen) ? ENGLISH : INDONESIAN;
        } catch (IllegalArgumentException unreadable) {
            return INDONESIAN;
        }
    }
}
