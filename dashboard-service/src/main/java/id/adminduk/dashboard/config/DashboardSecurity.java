package id.adminduk.dashboard.config;

import static org.springframework.http.HttpMethod.GET;

import id.adminduk.kernel.security.ResourceServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// The page itself holds nothing; the numbers are for operators and administrators.
@Configuration(proxyBeanMethods = false)
class DashboardSecurity {

    @Bean
    SecurityFilterChain api(HttpSecurity http, ResourceServer server) throws Exception {
        return server.protect(
                http,
                rules -> rules.requestMatchers(GET, "/v1/dashboard/**")
                        .hasAnyRole("OPERATOR", "ADMIN")
                        .requestMatchers(GET, "/dashboard", "/dashboard/**", "/v3/api-docs")
                        .permitAll());
    }
}
