package id.adminduk.identity.browseruse;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/// A browser signs in five different citizens in thirty days; for each further one the officers read it (promises.md
/// T01; docs/decisions/0089). Nobody is stopped: a nagari's only computer serves the whole nagari. The cookie is a
/// random number that nothing but this count knows.
@Component
public class BrowserUses {
    static final String COOKIE = "adminduk_browser";
    static final int MOST_PEOPLE = 5;
    static final Duration WINDOW = Duration.ofDays(30);

    private static final int BYTES = 16;
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final BrowserUseRepository uses;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BrowserUses(BrowserUseRepository uses, Clock clock) {
        this.uses = uses;
        this.clock = clock;
    }

    /// Notes that this citizen signs in with the browser that is being answered; true where it has signed in too many
    /// by now. Called where a browser waits for the answer, and not the program in it.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean signsInTooMany(UUID account) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return false;
        var browser = browserOf(attributes);
        var now = clock.instant();
        uses.add(browser, account, now);
        return uses.accountsOf(browser, now.minus(WINDOW)) > MOST_PEOPLE;
    }

    private String browserOf(ServletRequestAttributes attributes) {
        var cookie = WebUtils.getCookie(attributes.getRequest(), COOKIE);
        if (cookie != null && OURS.matcher(cookie.getValue()).matches()) return cookie.getValue();
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var browser = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var response = attributes.getResponse();
        if (response != null)
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    cookie(browser, attributes.getRequest()).toString());
        return browser;
    }

    private static ResponseCookie cookie(String browser, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, browser)
                .path("/oauth2")
                .maxAge(WINDOW)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    @Scheduled(initialDelayString = "PT13M", fixedDelayString = "PT1H")
    void forgetOld() {
        uses.forget(clock.instant().minus(WINDOW));
    }
}
