package id.adminduk.application.partnerreview;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.application.access.AccessRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/// Who decides about cases sees what institutions say later; who verifies decides about that.
@Component
class PartnerReviewAccess implements AccessRules {
    @Override
    public void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/partner-reviews", "/v1/partner-reviews/*")
                .hasAnyRole("VERIFIER", "APPROVER");
        rules.requestMatchers(POST, "/v1/partner-reviews/*/acceptance", "/v1/partner-reviews/*/dismissal")
                .hasRole("VERIFIER");
    }
}
