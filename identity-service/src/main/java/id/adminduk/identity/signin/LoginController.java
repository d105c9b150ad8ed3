package id.adminduk.identity.signin;

import id.adminduk.kernel.web.Language;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The one page of ours that people see; everything else is made by the programs they use.
@Hidden
@Controller
class LoginController {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self'%s";

    /// Without it a machine that speaks English would answer English to everybody.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final HttpSessionRequestCache interrupted = new HttpSessionRequestCache();

    @GetMapping("/login")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        var problem = problemIn(request);
        if ("locked".equals(problem)) {
            response.setStatus(429);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(PasswordSignIn.LOCK.toSeconds()));
        }
        if ("error".equals(problem)) response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        var language = Language.of(request).locale();
        response.setHeader("Content-Security-Policy", POLICY.formatted(programIn(request, response)));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        model.addAttribute("language", language.getLanguage());
        var texts = textsIn(language);
        model.addAttribute("text", texts);
        model.addAttribute("problem", problem == null ? null : texts.get(problem));
        return "login";
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
    /// The
    /// authorization endpoint has checked its address before.
    private String programIn(HttpServletRequest request, HttpServletResponse response) {
        if (!(interrupted.getRequest(request, response) instanceof DefaultSavedRequest saved)) return "";
        var target = saved.getParameterValues("redirect_uri");
        if (target == null || target.length != 1) return "";
        var address = URI.create(target[0]);
        return address.getHost() == null ? "" : " %s://%s".formatted(address.getScheme(), address.getAuthority());
    }
}
