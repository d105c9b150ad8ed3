package id.adminduk.application.claim;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Cases are held by those who decide on them.
@Component
class ClaimAccess implements AccessRules {
    private static final String[] DECIDERS = {"VERIFIER", "APPROVER"};

    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/applications/*/claim", "/v1/worklists/next")
                .hasAnyRole(DECIDERS);
        rules.requestMatchers(DELETE, "/v1/applications/*/claim").hasAnyRole(DECIDERS);
    }
}
