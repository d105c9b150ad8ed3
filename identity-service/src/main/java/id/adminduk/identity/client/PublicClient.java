package id.adminduk.identity.client;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Lets a program without a secret renew and revoke what it holds by naming itself: the refresh token, which works
/// once, is the proof.
/// Spring Security leaves public clients without refresh tokens.
public final class PublicClient implements AuthenticationConverter, AuthenticationProvider {
    private static final Map<String, Object> MARK = Map.of("adminduk.public-client", true);

    private final RegisteredClientRepository clients;

    public PublicClient(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        boolean other = request.getParameter("client_assertion") != null
                || request.getParameter("code_verifier") != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        boolean ours = "refresh_token".equals(request.getParameter("grant_type"))
                || request.getRequestURI().endsWith("/oauth2/revoke");
        if (other || !ours) return null;
        var clientId = request.getParameterValues("client_id");
        if (clientId == null || clientId.length != 1)
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        return new OAuth2ClientAuthenticationToken(clientId[0], ClientAuthenticationMethod.NONE, null, MARK);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var named = (OAuth2ClientAuthenticationToken) attempt;
        if (!MARK.equals(named.getAdditionalParameters())) return null;
        var client = clients.findByClientId(named.getPrincipal().toString());
        if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
