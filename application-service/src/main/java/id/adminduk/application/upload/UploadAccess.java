package id.adminduk.application.upload;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Applicants, and the counter in the cases it filed.
@Component
class UploadAccess implements AccessRules {
    private static final String UPLOADS = "/v1/applications/*/uploads";

    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(UPLOADS, UPLOADS + "/*", UPLOADS + "/*/completion")
                .hasAnyRole("CITIZEN", "FRONT_OFFICE");
    }
}
