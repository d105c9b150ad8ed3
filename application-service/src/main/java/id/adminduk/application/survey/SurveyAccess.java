package id.adminduk.application.survey;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Everybody reads the index and may answer with a receipt; what people suggest is for the office.
@Component
class SurveyAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/surveys/questions", "/v1/surveys/index").permitAll();
        rules.requestMatchers(POST, "/v1/surveys").permitAll();
        rules.requestMatchers(GET, "/v1/surveys/suggestions").hasAnyRole("OPERATOR", "ADMIN", "AUDITOR");
        rules.requestMatchers(POST, "/v1/applications/*/survey").hasRole("CITIZEN");
    }
}
