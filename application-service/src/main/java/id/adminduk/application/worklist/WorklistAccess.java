package id.adminduk.application.worklist;

import static org.springframework.http.HttpMethod.GET;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Counts are for those whose work is counted.
@Component
class WorklistAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/worklists/counts").hasAnyRole("VERIFIER", "APPROVER");
    }
}
