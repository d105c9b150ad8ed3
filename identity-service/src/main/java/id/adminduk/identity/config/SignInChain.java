package id.adminduk.identity.config;

import static org.springframework.http.HttpMethod.POST;

import id.adminduk.identity.session.SignInSucceeded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/// The second door: the pages of the sign-in, for browsers.
@Configuration(proxyBeanMethods = false)
class SignInChain {
    private static final String[] SIGN_IN_PATHS = {
        "/login",
        "/login.css",
        "/login/authenticator",
        "/login/code",
        "/login/consent",
        "/login/enrolment",
        "/login/device",
        "/login/device/decision",
        "/login/invitation",
        "/login/invitation/password",
        "/login/passkey",
        "/login/passkey.js",
        "/login/passkey/options",
        "/login/passkeys",
        "/login/passkeys/options",
        "/login/passkeys/removal",
        "/login/recovery",
        "/login/recovery/password"
    };

    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http, AuthenticationFailureHandler failed, SignInSucceeded succeeded)
            throws Exception {
        return http.securityMatcher(SIGN_IN_PATHS)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/login/code", "/login/consent", "/login/enrolment")
                                .authenticated()
                                .requestMatchers(
                                        POST,
                                        "/login/authenticator",
                                        "/login/device",
                                        "/login/device/decision",
                                        "/login/passkeys",
                                        "/login/passkeys/*")
                                .authenticated()
                                .requestMatchers(
                                        "/login",
                                        "/login/authenticator",
                                        "/login.css",
                                        "/login/passkey.js",
                                        "/login/device",
                                        "/login/invitation",
                                        "/login/invitation/password",
                                        "/login/passkey",
                                        "/login/passkey/options",
                                        "/login/passkeys",
                                        "/login/recovery",
                                        "/login/recovery/password")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .requestCache(cache -> cache.requestCache(keepsWhatWasAsked()))
                .formLogin(form -> form.loginPage("/login")
                        .loginProcessingUrl("/login")
                        .failureHandler(failed)
                        .successHandler(succeeded))
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()))
                .build();
    }

    /// A page of the sign-in asked for out of turn must not take the place of what a program asked.
    private static RequestCache keepsWhatWasAsked() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(_ -> false);
        return cache;
    }
}
