package id.adminduk.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Before a program gets a code: officers have shown a second factor, and whoever the program wants to have been there
/// lately (`max_age`, `prompt=login`) was there lately (OpenID Connect Core 3.1.2.1, RFC 9470).
public final class StepUp extends OncePerRequestFilter {
    private static final String PATH = "/oauth2/authorize";
    private static final String CODE_PAGE = "/login/code";
    private static final String PASSWORD_PAGE = "/login";
    /// Since when the running request waits for a fresh proof.
    private static final String WAITING_SINCE = "adminduk.waiting-since";

    private final Visitor visitor;
    private final Clock clock;
    private final String issuer;

    public StepUp(Visitor visitor, Clock clock, String issuer) {
        this.visitor = visitor;
        this.clock = clock;
        this.issuer = issuer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        var page = who == null || who instanceof AnonymousAuthenticationToken ? null : pageOwed(who, request);
        if (page == null) {
            next.doFilter(request, response);
        } else if ("none".equals(request.getParameter("prompt"))) {
            ProgramAnswer.refuse(request, response, "login_required", issuer);
        } else {
            visitor.interrupt(request, response);
            response.sendRedirect(page);
        }
    }

    private @Nullable String pageOwed(Authentication who, HttpServletRequest request) {
        var again = Visitor.isOfficer(who) ? CODE_PAGE : PASSWORD_PAGE;
        if (Visitor.owesSecondFactor(who)) return CODE_PAGE;
        return isFresh(who, request) ? null : again;
    }

    private boolean isFresh(Authentication who, HttpServletRequest request) {
        var oldest = longest(request).map(age -> clock.instant().minus(age));
        if (oldest.isEmpty()) return true;
        var session = request.getSession();
        var waiting = session.getAttribute(WAITING_SINCE) instanceof Instant since ? since : Instant.MAX;
        var proved = Proofs.of(who).latest().orElse(Instant.MIN);
        boolean fresh = !proved.isBefore(oldest.get()) || !proved.isBefore(waiting);
        if (fresh) session.removeAttribute(WAITING_SINCE);
        else session.setAttribute(WAITING_SINCE, clock.instant());
        return fresh;
    }

    /// How old the last proof may be, where the program says so.
    private static Optional<Duration> longest(HttpServletRequest request) {
        var prompt = request.getParameter("prompt");
        if (prompt != null && Arrays.asList(prompt.split(" ")).contains("login")) return Optional.of(Duration.ZERO);
        var age = request.getParameter("max_age");
        return age == null || !age.matches("[0-9]{1,9}")
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Long.parseLong(age)));
    }
}
