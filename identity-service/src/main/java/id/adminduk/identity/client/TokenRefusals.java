package id.adminduk.identity.client;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ErrorAuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/// What the token endpoint says no with: the errors of RFC 6749, and for a reused refresh token our status and code
/// besides (promises.md S14, decision 0080).
public final class TokenRefusals implements AuthenticationFailureHandler {
    private static final String REUSED = "token-reuse";

    private final AuthenticationFailureHandler usual = new OAuth2ErrorAuthenticationFailureHandler();
    private final JsonMapper json;

    public TokenRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (!(failure instanceof ReusedToken reused)) {
            usual.onAuthenticationFailure(request, response, failure);
            return;
        }
        var error = reused.getError();
        var body = new LinkedHashMap<String, String>();
        body.put(OAuth2ParameterNames.ERROR, error.getErrorCode());
        body.put(OAuth2ParameterNames.ERROR_DESCRIPTION, error.getDescription());
        body.put("code", REUSED);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"%s\"".formatted(error.getErrorCode()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
