package id.adminduk.identity.config;

import id.adminduk.identity.consent.SharedScope;
import id.adminduk.kernel.security.ResourceServer;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;

/// A door of the API that the OpenID provider would take for its own: what a program learns of its user. A token of a
/// program of somebody else has no role, so it opens nothing but this.
@Configuration(proxyBeanMethods = false)
class UserInfoChain {
    private static final String PATH = "/userinfo";

    @Bean
    @Order(0)
    SecurityFilterChain userInfo(HttpSecurity http, ResourceServer server) throws Exception {
        http.securityMatcher(PATH);
        return server.protect(
                http,
                rules -> rules.requestMatchers(PATH)
                        .access((who, _) -> new AuthorizationDecision(
                                who.get() instanceof JwtAuthenticationToken caller && isOpenId(caller))));
    }

    private static boolean isOpenId(JwtAuthenticationToken caller) {
        var scope = caller.getToken().getClaimAsString("scope");
        return scope != null && Arrays.asList(scope.split(" ")).contains(SharedScope.OPENID);
    }
}
