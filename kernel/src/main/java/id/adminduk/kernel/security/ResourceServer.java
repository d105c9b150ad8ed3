package id.adminduk.kernel.security;

import id.adminduk.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The chain every service protects itself with: the gateway is not a wall to hide behind. Each service declares its
/// own, says who may
/// do what, and everything it does not mention is denied.
public final class ResourceServer {
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final JwtDecoder publicTokens;
    private final JwtDecoder serviceTokens;
    private final Problems problems;

    public ResourceServer(JwtDecoder publicTokens, JwtDecoder serviceTokens, Problems problems) {
        this.publicTokens = publicTokens;
        this.serviceTokens = serviceTokens;
        this.problems = problems;
    }

    /// A service's rules, most specific first.
    public interface Rules
            extends Customizer<
                    AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> {}

    /// Builds the chain: stateless, bearer tokens, health open, `/internal/**` for our services only, the rules, then
    /// deny.
    public SecurityFilterChain protect(HttpSecurity http, Rules rules) throws Exception {
        harden(http);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable); // no cookie carries authority here
        http.authorizeHttpRequests(requests -> {
            requests.requestMatchers("/actuator/health/**", "/actuator/health", "/error")
                    .permitAll();
            requests.requestMatchers("/internal/**").hasRole(Role.SERVICE.name());
            rules.customize(requests);
            requests.anyRequest().denyAll();
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
        http.oauth2ResourceServer(server -> server.authenticationManagerResolver(this::managerFor)
                .authenticationEntryPoint(this::unauthenticated)
                .accessDeniedHandler(this::denied));
        http.exceptionHandling(handling ->
                handling.authenticationEntryPoint(this::unauthenticated).accessDeniedHandler(this::denied));
    }

    private org.springframework.security.authentication.AuthenticationManager managerFor(HttpServletRequest request) {
        var decoder = request.getRequestURI().startsWith("/internal/") ? serviceTokens : publicTokens;
        var provider = new org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider(
                decoder);
        var roles = converter();
        provider.setJwtAuthenticationConverter(token -> {
            refuseBound(token);
            return roles.convert(token);
        });
        return provider::authenticate;
    }

    /// A token bound to a key (RFC 9449, RFC 8705) is none for whoever merely holds it, and no proof is read here.
    private static void refuseBound(Jwt token) {
        if (token.hasClaim("cnf")) throw new InvalidBearerTokenException("the token is bound to a key");
    }

    private static JwtAuthenticationConverter converter() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> CurrentUser.rolesOf(token).stream()
                .<org.springframework.security.core.GrantedAuthority>map(role ->
                        new org.springframework.security.core.authority.SimpleGrantedAuthority("ROLE_" + role.name()))
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
        boolean sentToken = failure instanceof InvalidBearerTokenException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sentToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        boolean expired = sentToken && String.valueOf(failure.getMessage()).contains("expired");
        problems.write(
                request,
                response,
                401,
                expired ? "token-expired" : sentToken ? "invalid-token" : "unauthenticated",
                null);
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        problems.write(request, response, 403, "forbidden", null);
    }
}
