package id.adminduk.kernel.security;

import id.adminduk.kernel.headers.QuickHeaders;
import id.adminduk.kernel.problem.Problems;
import id.adminduk.kernel.signin.EndedSignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The chain every service protects itself with: the gateway is not a wall to hide behind. Each service declares its
/// own, says who may
/// do what, and everything it does not mention is denied.
public final class ResourceServer {
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String INTERNAL = "/internal/";

    /// No rule names the path: whoever may come in is told that there is nothing (promises.md S29).
    private static final AuthorizationDecision NO_SUCH_PATH = new AuthorizationDecision(false);

    private final AuthenticationManager people;
    private final AuthenticationManager services;
    private final BoundTokens bound;
    private final EndedSignIns ended;
    private final Problems problems;

    ResourceServer(
            JwtDecoder publicTokens,
            JwtDecoder serviceTokens,
            EndedSignIns ended,
            SeenProofs seen,
            String publicAddress,
            Problems problems) {
        this.ended = ended;
        this.problems = problems;
        people = accepting(publicTokens, this::requirePlain);
        services = accepting(serviceTokens, this::requirePlain);
        bound = new BoundTokens(accepting(publicTokens, this::requireLive), seen, publicAddress);
    }

    /// A service's rules, most specific first.
    public interface Rules
            extends Customizer<
                    AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> {}

    /// Builds the chain: stateless, bearer tokens, health open, `/internal/**` for our services only, the rules, then
    /// nothing.
    public SecurityFilterChain protect(HttpSecurity http, Rules rules) throws Exception {
        harden(http);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable); // no cookie carries authority here
        http.authorizeHttpRequests(requests -> {
            requests.requestMatchers("/actuator/health/**", "/actuator/health", "/error")
                    .permitAll();
            requests.requestMatchers("/internal/**").hasRole(Role.SERVICE.name());
            rules.customize(requests);
            requests.anyRequest().access((_, _) -> NO_SUCH_PATH);
        });
        return http.build();
    }

    /// What the chain shares with chains of another kind (sign-in pages): headers, token checks, problems instead of
    /// pages.
    public void harden(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(frame -> frame.deny()));
        http.requestCache(cache -> cache.disable());
        http.addFilterBefore(bound.filter(this::unauthenticated), BearerTokenAuthenticationFilter.class);
        http.oauth2ResourceServer(server -> server.authenticationManagerResolver(this::managerFor)
                .bearerTokenResolver(new QuickHeaders())
                .authenticationEntryPoint(this::unauthenticated)
                .accessDeniedHandler(this::denied));
        http.exceptionHandling(handling ->
                handling.authenticationEntryPoint(this::unauthenticated).accessDeniedHandler(this::denied));
    }

    private AuthenticationManager managerFor(HttpServletRequest request) {
        return request.getRequestURI().regionMatches(true, 0, INTERNAL, 0, INTERNAL.length()) ? services : people;
    }

    /// The condition is looked at for every request, however well the token is remembered.
    private static AuthenticationManager accepting(JwtDecoder decoder, Consumer<Jwt> condition) {
        var provider = new JwtAuthenticationProvider(decoder);
        var roles = converter();
        provider.setJwtAuthenticationConverter(token -> {
            condition.accept(token);
            return roles.convert(token);
        });
        return provider::authenticate;
    }

    /// A token bound to a key (RFC 9449, RFC 8705) is none for whoever merely holds it.
    private void requirePlain(Jwt token) {
        if (token.hasClaim("cnf")) throw new InvalidBearerTokenException("the token is bound to a key");
        requireLive(token);
    }

    private void requireLive(Jwt token) {
        var signIn = token.getClaimAsString("sid");
        if (signIn != null && ended.contains(signIn)) throw new SignInEnded();
    }

    private static final class SignInEnded extends InvalidBearerTokenException {
        SignInEnded() {
            super("the sign-in has ended");
        }
    }

    private static JwtAuthenticationConverter converter() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> CurrentUser.rolesOf(token).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        return converter;
    }

    private void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.write(request, response, 503, "service-unavailable", null); // the key set cannot be fetched
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(request, failure));
        problems.write(request, response, 401, codeOf(request, failure), null);
    }

    private static String challenge(HttpServletRequest request, AuthenticationException failure) {
        if (!(failure instanceof OAuth2AuthenticationException)) return "Bearer";
        if (!BoundTokens.areShownIn(request)) return "Bearer error=\"invalid_token\"";
        var error = BoundTokens.isAboutTheProof(failure) ? BoundTokens.INVALID_PROOF : "invalid_token";
        return "DPoP error=\"%s\", algs=\"ES256 RS256 PS256\"".formatted(error);
    }

    private static String codeOf(HttpServletRequest request, AuthenticationException failure) {
        if (failure instanceof SignInEnded) return "token-revoked";
        if (!(failure instanceof OAuth2AuthenticationException)) return "unauthenticated";
        if (BoundTokens.areShownIn(request) && BoundTokens.isAboutTheProof(failure)) return "invalid-proof";
        return String.valueOf(failure.getMessage()).contains("expired") ? "token-expired" : "invalid-token";
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        boolean nowhere = failure instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() == NO_SUCH_PATH;
        problems.write(request, response, nowhere ? 404 : 403, nowhere ? "not-found" : "forbidden", null);
    }
}
