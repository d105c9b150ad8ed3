package id.adminduk.gateway.limits;

import id.adminduk.gateway.edge.Origin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// The two limits, one on each side of the token check: addresses before it, so that guessing tokens is slow; clients
/// after it, so that one hospital does not use up another's share of a common address.
@Configuration(proxyBeanMethods = false)
class LimitFilters {
    private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 20;
    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> addressLimit(LimitProperties limits) {
        var allowance = new Allowance(
                "address", limits.address().perSecond(), limits.address().burst());
        return registration(
                allowance, request -> networkOf(Origin.of(request).address()), BEFORE_SECURITY, "addressLimit");
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> clientLimit(LimitProperties limits) {
        var allowance = new Allowance(
                "client", limits.client().perSecond(), limits.client().burst());
        return registration(allowance, _ -> clientName(), AFTER_SECURITY, "clientLimit");
    }

    private static @Nullable String clientName() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                ? caller.getToken().getSubject()
                : null;
    }

    /// Whoever has one IPv6 address has its whole /64.
    static String networkOf(String address) {
        if (address.indexOf(':') < 0) return address;
        var groups = address.split(":", 5);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    private static FilterRegistrationBean<OncePerRequestFilter> registration(
            Allowance allowance, Function<HttpServletRequest, @Nullable String> caller, int order, String name) {
        OncePerRequestFilter filter = new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var key = caller.apply(request);
                if (key != null) allowance.spend(key, response);
                chain.doFilter(request, response);
            }
        };
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.setName(name);
        return registration;
    }
}
