package id.adminduk.application.endorsement;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Endorsers answer what they are asked; whoever sees a case sees what they said.
@Component
class EndorsementAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/endorsements", "/v1/endorsements/*").hasRole("ENDORSER");
        rules.requestMatchers(POST, "/v1/endorsements/*/confirmation", "/v1/endorsements/*/refusal")
                .hasRole("ENDORSER");
        rules.requestMatchers(GET, "/v1/applications/*/endorsements")
                .hasAnyRole("CITIZEN", "FRONT_OFFICE", "VERIFIER", "APPROVER");
    }
}
