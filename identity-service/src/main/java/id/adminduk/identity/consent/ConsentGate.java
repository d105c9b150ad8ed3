package id.adminduk.identity.consent;

import id.adminduk.identity.client.ClientKind;
import id.adminduk.identity.client.StoredClient;
import id.adminduk.identity.session.ProgramAnswer;
import id.adminduk.identity.session.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Before a program of somebody else gets a code: its user has agreed to what it asks for, or is asked now. The
/// office's own programs show people their own data and ask nothing. The authorization endpoint has checked the
/// program, its address and its scopes before.
public final class ConsentGate extends OncePerRequestFilter {
    private static final String PATH = "/oauth2/authorize";
    private static final String PAGE = "/login/consent";
    /// Since when the running request waits for an answer it insisted on (`prompt=consent`).
    private static final String ASKED_SINCE = "adminduk.consent-asked-since";

    private final RegisteredClientRepository clients;
    private final ConsentDesk desk;
    private final Visitor visitor;
    private final Clock clock;
    private final String issuer;

    public ConsentGate(
            RegisteredClientRepository clients, ConsentDesk desk, Visitor visitor, Clock clock, String issuer) {
        this.clients = clients;
        this.desk = desk;
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
        if (who == null || who instanceof AnonymousAuthenticationToken || !asksSomebodyElse(request)) {
            next.doFilter(request, response);
        } else if (Visitor.isOfficer(who)) {
            ProgramAnswer.refuse(
                    request, response, "access_denied", issuer); // an officer has no data of their own here
        } else if (isAgreed(who, request)) {
            request.getSession().removeAttribute(ASKED_SINCE);
            next.doFilter(request, response);
        } else if (prompts(request).contains("none")) {
            ProgramAnswer.refuse(request, response, "consent_required", issuer);
        } else {
            request.getSession().setAttribute(ASKED_SINCE, clock.instant());
            visitor.interrupt(request, response);
            response.sendRedirect(PAGE);
        }
    }

    private boolean asksSomebodyElse(HttpServletRequest request) {
        var name = request.getParameter("client_id");
        var client = name == null ? null : clients.findByClientId(name);
        return client != null && StoredClient.kindOf(client) == ClientKind.LINKED_APP;
    }

    private boolean isAgreed(Authentication who, HttpServletRequest request) {
        var agreedAt = desk.agreedAt(
                Visitor.subjectOf(who), request.getParameter("client_id"), scopesIn(request.getParameter("scope")));
        if (agreedAt.isEmpty() || !prompts(request).contains("consent")) return agreedAt.isPresent();
        var asked = request.getSession().getAttribute(ASKED_SINCE) instanceof Instant since ? since : Instant.MAX;
        return !agreedAt.get().isBefore(asked);
    }

    private static List<String> prompts(HttpServletRequest request) {
        var prompt = request.getParameter("prompt");
        return prompt == null ? List.of() : Arrays.asList(prompt.split(" "));
    }

    /// As the protocol writes them: words between blanks.
    static Set<String> scopesIn(@Nullable String scope) {
        return scope == null || scope.isBlank()
                ? Set.of(SharedScope.OPENID)
                : Set.copyOf(Arrays.asList(scope.strip().split(" +")));
    }
}
