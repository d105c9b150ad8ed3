package id.adminduk.identity.config;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.kernel.security.Role;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/// Who may ask what of the registry (promises.md T03, T16); the most specific path first.
final class RegistryRules {
    private RegistryRules() {}

    static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        records(rules);
        agencies(rules);
        searches(rules);
        siak(rules);
        places(rules);
        familyFiles(rules);
    }

    private static void records(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/residents/*/views", "/v1/residents/*/view-permits")
                .hasAnyRole("FRONT_OFFICE", "ENDORSER", "VERIFIER", "APPROVER", "SIGNER", "CARD_PRINTER", "AUDITOR");
        rules.requestMatchers(POST, "/v1/residents/view-allowances").hasRole(Role.APPROVER.name());
        rules.requestMatchers(POST, "/v1/residents/*/as-of", "/v1/families/*/as-of")
                .hasAnyRole(Role.VERIFIER.name(), Role.APPROVER.name(), Role.AUDITOR.name());
        rules.requestMatchers("/v1/corrections", "/v1/corrections/*", "/v1/corrections/*/*")
                .hasAnyRole(Role.VERIFIER.name(), Role.APPROVER.name());
        rules.requestMatchers("/v1/residents/view-permits", "/v1/residents/view-permits/*/*")
                .hasAnyRole(Role.APPROVER.name(), Role.AUDITOR.name());
        rules.requestMatchers(GET, "/v1/residents/view-alarms").hasAnyRole(Role.APPROVER.name(), Role.AUDITOR.name());
        rules.requestMatchers("/v1/residents/*/protection").hasRole(Role.ADMIN.name());
    }

    private static void searches(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/residents/search")
                .hasAnyRole("FRONT_OFFICE", "VERIFIER", "APPROVER", "SIGNER");
        rules.requestMatchers(POST, "/v1/residents/duplicates/*/same", "/v1/residents/duplicates/*/undo")
                .hasRole(Role.APPROVER.name());
        rules.requestMatchers(
                        "/v1/residents/duplicates",
                        "/v1/residents/duplicates/*",
                        "/v1/residents/duplicates/*/*",
                        "/v1/residents/newcomers",
                        "/v1/residents/newcomers/*",
                        "/v1/residents/newcomers/*/*")
                .hasAnyRole(Role.VERIFIER.name(), Role.APPROVER.name());
    }

    private static void places(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/regions", "/v1/regions/*").permitAll();
        rules.requestMatchers("/v1/regions/imports", "/v1/regions/moves", "/v1/offices", "/v1/offices/**")
                .hasRole(Role.ADMIN.name());
        rules.requestMatchers("/v1/officers", "/v1/officers/**").hasRole(Role.ADMIN.name());
    }

    private static void siak(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/siak/ledger", "/v1/siak/entries", "/v1/siak/late-landings")
                .hasAnyRole(Role.OPERATOR.name(), Role.ADMIN.name());
        rules.requestMatchers(POST, "/v1/siak/entries/*/resend", "/v1/siak/batches", "/v1/siak/answers")
                .hasRole(Role.ADMIN.name());
        rules.requestMatchers(GET, "/v1/siak/batches", "/v1/siak/batches/*/file")
                .hasRole(Role.ADMIN.name());
    }

    private static void familyFiles(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(GET, "/v1/families/imports/quarantine")
                .hasAnyRole(Role.ADMIN.name(), Role.VERIFIER.name());
        rules.requestMatchers(GET, "/v1/families/imports", "/v1/families/imports/*", "/v1/families/imports/*/report")
                .hasAnyRole(Role.ADMIN.name(), Role.OPERATOR.name());
        rules.requestMatchers("/v1/families/imports", "/v1/families/imports/*", "/v1/families/imports/*/*")
                .hasRole(Role.ADMIN.name());
    }

    private static void agencies(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(POST, "/v1/verifications", "/v1/verifications/reports")
                .hasRole(Role.AGENCY.name());
        rules.requestMatchers(GET, "/v1/verifications/usage", "/v1/verifications/reports")
                .hasAnyRole(Role.AGENCY.name(), Role.ADMIN.name());
        rules.requestMatchers("/v1/verifications/agreements", "/v1/verifications/agreements/**")
                .hasRole(Role.ADMIN.name());
    }
}
