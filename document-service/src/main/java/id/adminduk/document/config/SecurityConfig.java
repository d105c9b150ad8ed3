package id.adminduk.document.config;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.adminduk.kernel.security.ResourceServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Who may do what. Whoever holds a paper may ask about it; a file is given against a PIN, to its owner or to the
/// reporting partner.
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    @Bean
    SecurityFilterChain api(HttpSecurity http, ResourceServer server) throws Exception {
        return server.protect(http, rules -> {
            rules.requestMatchers(GET, "/v/**", "/d/*", "/pki/**", "/v3/api-docs")
                    .permitAll();
            rules.requestMatchers(POST, "/v/check", "/d/*", "/pki/**", "/v1/downloads/*")
                    .permitAll();
            rules.requestMatchers(GET, "/v1/documents").hasRole("CITIZEN");
            rules.requestMatchers(POST, "/v1/documents/*/file", "/v1/documents/*/pin")
                    .hasRole("CITIZEN");
            rules.requestMatchers(POST, "/v1/documents/*/revocation").hasRole("APPROVER");
            rules.requestMatchers(GET, "/v1/partner-documents", "/v1/partner-documents/*/file")
                    .hasRole("PARTNER");
            rules.requestMatchers(GET, "/v1/issuing-backlog").hasAnyRole("OPERATOR", "ADMIN", "SIGNER");
        });
    }
}
