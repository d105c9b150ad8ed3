package id.adminduk.identity.session;

import id.adminduk.kernel.language.Language;
import id.adminduk.kernel.language.LanguageChoice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What all pages of the sign-in share: two languages, why the last try failed, and a policy that lets no foreign
/// thing in.
@Component
public class SignInPage {
    public static final Duration LOCK = Duration.ofMinutes(15);

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            + "img-src 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self'%s";

    /// Without it a machine that speaks English would answer English to everybody.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Visitor visitor;

    SignInPage(Visitor visitor) {
        this.visitor = visitor;
    }

    /// Prepares the page and gives its view back.
    ///
    /// @param texts the prefix of the page's texts, such as `code`
    public String show(
            String view, String texts, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problem = problemIn(request);
        if ("locked".equals(problem)) {
            response.setStatus(429);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(LOCK.toSeconds()));
        }
        if ("error".equals(problem)) response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        var language = Language.of(request).locale();
        response.setHeader("Content-Security-Policy", POLICY.formatted(programIn(request, response)));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        var all = textsIn(language);
        model.addAttribute("language", language.getLanguage());
        model.addAttribute("text", all);
        model.addAttribute(
                "otherLanguage",
                HttpMethod.GET.matches(request.getMethod()) ? LanguageChoice.linkToOther(request) : null);
        model.addAttribute("title", all.get(texts + ".title"));
        model.addAttribute("problem", problem == null ? null : all.get(texts + "." + problem));
        return view;
    }

    private static Map<String, String> textsIn(Locale language) {
        var texts = ResourceBundle.getBundle("login", language, NO_FALLBACK);
        return texts.keySet().stream().collect(Collectors.toMap(key -> key, texts::getString));
    }

    private static @Nullable String problemIn(HttpServletRequest request) {
        if (request.getParameter("locked") != null) return "locked";
        return request.getParameter("error") == null ? null : "error";
    }

    /// Browsers hold a form to `form-action` across redirects, so the program that sent the person here must be named.
    /// The authorization endpoint has checked its address before.
    private String programIn(HttpServletRequest request, HttpServletResponse response) {
        return visitor.asked("redirect_uri", request, response)
                .map(URI::create)
                .filter(address -> address.getHost() != null)
                .map(address -> " %s://%s".formatted(address.getScheme(), address.getAuthority()))
                .orElse("");
    }
}
