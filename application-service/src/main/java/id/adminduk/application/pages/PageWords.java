package id.adminduk.application.pages;

import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.language.LanguageChoice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.ui.Model;

/// The words of the pages in the reader's language.
final class PageWords {
    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private PageWords() {}

    static void into(Model model, HttpServletRequest request) {
        var language = Language.of(request);
        model.addAttribute("words", in(language));
        model.addAttribute("language", language.code());
        model.addAttribute("other", language.other().code());
        model.addAttribute("otherLink", LanguageChoice.linkToOther(request));
    }

    static Map<String, String> in(Language language) {
        var words = ResourceBundle.getBundle("pages", language.locale(), NO_FALLBACK);
        return words.keySet().stream().collect(Collectors.toMap(key -> key, words::getString));
    }

    static String moment(Instant at, Language language) {
        var locale = language == Language.ENGLISH ? Locale.ENGLISH : Locale.of("id", "ID");
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH.mm", locale).format(at.atZone(OFFICE)) + " WIB";
    }
}
