package id.adminduk.identity.config;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.CurrentUser.Assurance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What an officer does only with two factors, one of them shown lately (promises.md T02, T04; RFC 9470): giving and
/// taking away power, ending what others sign in with, joining two people or telling them apart, hiding one.
@Configuration(proxyBeanMethods = false)
class GraveActs implements WebMvcConfigurer, HandlerInterceptor {
    private static final String[] PATHS = {
        "/v1/officers",
        "/v1/officers/**",
        "/v1/clients/**",
        "/v1/verifications/agreements/**",
        "/v1/residents/duplicates/*/same",
        "/v1/residents/duplicates/*/undo",
        "/v1/residents/newcomers/*/different",
        "/v1/residents/newcomers/*/undo",
        "/v1/residents/view-allowances",
        "/v1/residents/*/protection",
        "/v1/accounts/assisted/phone-changes/**",
        "/v1/accounts/assisted/sign-outs",
        "/v1/accounts/phone-reviews"
    };
    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final Clock clock;
    private final Duration proofGoodFor;

    GraveActs(Clock clock, @Value("${adminduk.sign-in.proof-good-for:PT15M}") Duration proofGoodFor) {
        this.clock = clock;
        this.proofGoodFor = proofGoodFor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PATHS);
    }

    /// Who may do it at all has been decided before.
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (READING.contains(request.getMethod())) return true;
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller))
            return true; // nobody signed in gets here by the rules of the API
        var token = caller.getToken();
        var assurance = new Assurance(token.getClaimAsString("acr"), token.getClaimAsInstant("auth_time"));
        new CurrentUser(caller.getName(), "", Set.of(), null, null, null, assurance)
                .requireRecentProof(proofGoodFor, clock.instant());
        return true;
    }
}
