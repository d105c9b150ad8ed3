package id.adminduk.kernel;

import id.adminduk.kernel.security.ResourceServer;
import id.adminduk.kernel.security.Role;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// The smallest service there can be: what the kernel gives every other.
@SpringBootApplication
public class KernelTestApp {
    @Bean
    SecurityFilterChain api(HttpSecurity http, ResourceServer server) throws Exception {
        return server.protect(http, rules -> {
            rules.requestMatchers("/open/**").permitAll();
            rules.requestMatchers("/officers/**").hasRole(Role.VERIFIER.name());
            rules.requestMatchers("/things/**", "/failing/**").authenticated();
        });
    }
}
