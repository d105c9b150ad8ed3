package id.adminduk.application.dossier;

import static org.springframework.http.HttpMethod.GET;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// For those who decide.
@Component
class DossierAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/applications/*/dossier").hasAnyRole("VERIFIER", "APPROVER");
    }
}
