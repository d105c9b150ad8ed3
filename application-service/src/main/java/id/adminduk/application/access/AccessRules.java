package id.adminduk.application.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/// Who may call a feature's operations; each feature brings its own, beside its controller. Which cases somebody sees
/// is decided where the cases are. What no feature names is refused.
public interface AccessRules {
    void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules);
}
