package id.adminduk.application.complaint.overview;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Everybody may complain, follow their complaint and see the map; the units answer. Which complaints a
/// unit's officers see is decided where the complaints are.
@Component
class ComplaintAccess implements AccessRules {
    private static final String COMPLAINTS = "/v1/complaints";
    private static final String ONE = COMPLAINTS + "/*";
    private static final String[] OFFICERS = {"FRONT_OFFICE", "VERIFIER", "APPROVER", "OPERATOR", "ADMIN", "AUDITOR"};

    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(
                        POST,
                        COMPLAINTS,
                        COMPLAINTS + "/status",
                        COMPLAINTS + "/reopening",
                        COMPLAINTS + "/closing",
                        COMPLAINTS + "/photos")
                .permitAll();
        rules.requestMatchers(GET, COMPLAINTS + "/map", COMPLAINTS + "/statistics")
                .permitAll();
        rules.requestMatchers(GET, COMPLAINTS + "/mine").hasRole("CITIZEN");
        rules.requestMatchers(GET, COMPLAINTS, COMPLAINTS + "/counts", ONE, ONE + "/photo")
                .hasAnyRole(OFFICERS);
        rules.requestMatchers(POST, ONE + "/assignment", ONE + "/transfer", ONE + "/answer", ONE + "/hiding")
                .hasAnyRole(OFFICERS);
    }
}
