package id.adminduk.application.vault;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Citizens only, each their own.
@Component
class VaultAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/vault", "/v1/vault/*/file").hasRole("CITIZEN");
        rules.requestMatchers(DELETE, "/v1/vault/*").hasRole("CITIZEN");
        rules.requestMatchers(POST, "/v1/applications/*/attachments/from-vault").hasRole("CITIZEN");
    }
}
