package id.adminduk.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/// Whoever is at the browser: what they still have to show, and where they were going.
@Component
public class Visitor {
    /// Marks an officer in the session: a password alone is not enough for one.
    public static final GrantedAuthority OFFICER = new SimpleGrantedAuthority("ROLE_OFFICER");

    private static final String HOME = "/";

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache interrupted = new HttpSessionRequestCache();
    private final Clock clock;

    Visitor(Clock clock) {
        this.clock = clock;
    }

    public static boolean isOfficer(Authentication who) {
        return who.getAuthorities().contains(OFFICER);
    }

    public static boolean owesSecondFactor(Authentication who) {
        return isOfficer(who) && !Proofs.of(who).areTwoFactors();
    }

    public static UUID subjectOf(Authentication who) {
        return UUID.fromString(who.getName());
    }

    /// Adds a proof to the running sign-in; the session gets a new id, as after a password.
    public void proved(HttpServletRequest request, HttpServletResponse response, Authentication who, Proof proof) {
        var authorities = new ArrayList<GrantedAuthority>(
                Proofs.of(who).and(proof, clock.instant()).authorities());
        who.getAuthorities().stream()
                .filter(authority -> !(authority instanceof FactorGrantedAuthority))
                .forEach(authorities::add);
        begin(request, response, who.getName(), authorities);
    }

    /// A sign-in that needed no password: the session begins with what was shown.
    public void signedIn(
            HttpServletRequest request, HttpServletResponse response, UUID subject, boolean officer, Proof proof) {
        var authorities = new ArrayList<GrantedAuthority>(List.of(proof.shownAt(clock.instant())));
        if (officer) authorities.add(OFFICER);
        begin(request, response, subject.toString(), authorities);
    }

    private void begin(
            HttpServletRequest request,
            HttpServletResponse response,
            String subject,
            List<GrantedAuthority> authorities) {
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(subject, null, authorities));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /// Remembers what the browser came for while it shows something more.
    public void interrupt(HttpServletRequest request, HttpServletResponse response) {
        interrupted.saveRequest(request, response);
    }

    /// What somebody has to show before a page that only signed-in people see; the page is come back to after it.
    public Optional<String> pageOwedBy(
            @Nullable Authentication who, HttpServletRequest request, HttpServletResponse response) {
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            interrupt(request, response);
            return Optional.of("/login");
        }
        if (!owesSecondFactor(who)) return Optional.empty();
        interrupt(request, response);
        return Optional.of("/login/code");
    }

    /// Where the browser was going before the sign-in came between.
    public String destination(HttpServletRequest request, HttpServletResponse response) {
        var saved = interrupted.getRequest(request, response);
        return saved == null ? HOME : saved.getRedirectUrl();
    }

    /// A parameter of what the browser came for.
    public Optional<String> asked(String parameter, HttpServletRequest request, HttpServletResponse response) {
        var saved = interrupted.getRequest(request, response);
        @Nullable String[] values = saved == null ? null : saved.getParameterValues(parameter);
        return values == null || values.length != 1 ? Optional.empty() : Optional.ofNullable(values[0]);
    }
}
