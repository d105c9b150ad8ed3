package id.adminduk.identity.signout;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Signing out through a program (OpenID Connect RP-Initiated Logout) ends its tokens too, not the browser session
/// alone.
@Component
public class SignInEnded implements AuthenticationSuccessHandler {
    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType("id_token");

    private final AuthenticationSuccessHandler endBrowserSession = new OidcLogoutAuthenticationSuccessHandler();
    private final OAuth2AuthorizationService authorizations;
    private final SignIns signIns;

    SignInEnded(OAuth2AuthorizationService authorizations, SignIns signIns) {
        this.authorizations = authorizations;
        this.signIns = signIns;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication done)
            throws IOException, ServletException {
        var logout = (OidcLogoutAuthenticationToken) done;
        var hint = Objects.requireNonNull(logout.getIdToken()).getTokenValue();
        var ended = authorizations.findByToken(hint, ID_TOKEN);
        if (ended != null) signIns.end(UUID.fromString(ended.getPrincipalName()), ended.getId());
        endBrowserSession.onAuthenticationSuccess(request, response, done);
    }
}
