package id.adminduk.application.config;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.adminduk.application.access.AccessRules;
import id.adminduk.kernel.security.ResourceServer;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Who may call what; which cases they see is decided where the cases are.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] READERS = {"CITIZEN", "FRONT_OFFICE", "VERIFIER", "APPROVER"};
    private static final String[] APPLICANTS = {"CITIZEN", "FRONT_OFFICE"};
    private static final String CASE = "/v1/applications/*";

    @Bean
    SecurityFilterChain api(
            HttpSecurity http, ResourceServer server, Environment environment, List<AccessRules> features)
            throws Exception {
        boolean developing = environment.acceptsProfiles(Profiles.of("local", "test"));
        return server.protect(http, rules -> {
            features.forEach(feature -> feature.add(rules));
            rules.requestMatchers(GET, "/v1/services", "/v1/services/*").permitAll();
            rules.requestMatchers("/v1/tracking", "/v1/tracking/**").permitAll();
            if (developing)
                rules.requestMatchers("/mailbox", "/mailbox.json", "/mailbox/**", "/v3/api-docs")
                        .permitAll();
            rules.requestMatchers(POST, "/v1/applications").hasAnyRole(APPLICANTS);
            rules.requestMatchers("/v1/applications").hasRole("CITIZEN");
            rules.requestMatchers(GET, CASE).hasAnyRole(READERS);
            rules.requestMatchers(PUT, CASE + "/form").hasAnyRole("CITIZEN", "FRONT_OFFICE", "VERIFIER");
            rules.requestMatchers(POST, CASE + "/submission", CASE + "/resubmission", CASE + "/cancellation")
                    .hasAnyRole(APPLICANTS);
            rules.requestMatchers(POST, CASE + "/name").hasAnyRole("CITIZEN", "FRONT_OFFICE");
            rules.requestMatchers(GET, CASE + "/attachments", CASE + "/attachments/**")
                    .hasAnyRole(READERS);
            rules.requestMatchers(POST, CASE + "/attachments").hasAnyRole(APPLICANTS);
            rules.requestMatchers(DELETE, CASE + "/attachments/*").hasAnyRole(APPLICANTS);
            rules.requestMatchers(POST, CASE + "/verification").hasRole("VERIFIER");
            rules.requestMatchers(POST, CASE + "/approval").hasRole("APPROVER");
            rules.requestMatchers(POST, CASE + "/fix-request", CASE + "/rejection")
                    .hasAnyRole("VERIFIER", "APPROVER");
            rules.requestMatchers(GET, "/v1/worklists").hasAnyRole("VERIFIER", "APPROVER");
            rules.requestMatchers(GET, "/v1/straight-through-rules/**").hasAnyRole("ADMIN", "AUDITOR");
            rules.requestMatchers(PUT, "/v1/straight-through-rules/**").hasRole("ADMIN");
        });
    }
}
