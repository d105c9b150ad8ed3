package id.adminduk.identity.client;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// A signed assertion names its client; `client_id` beside it may be missing (RFC 7521, 4.2), which Spring
/// Security does not allow for.
public final class AssertedClient implements AuthenticationConverter {
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final ClientAuthenticationMethod METHOD = new ClientAuthenticationMethod(TYPE);

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var types = request.getParameterValues("client_assertion_type");
        var assertions = request.getParameterValues("client_assertion");
        if (types == null || assertions == null || request.getParameter("client_id") != null) return null;
        if (types.length != 1 || assertions.length != 1 || !TYPE.equals(types[0]))
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        return new OAuth2ClientAuthenticationToken(clientIn(assertions[0]), METHOD, assertions[0], others(request));
    }

    /// Not believed yet: the signature is checked with this client's key.
    private static String clientIn(String assertion) {
        try {
            var subject = SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
            if (subject != null && !subject.isEmpty()) return subject;
        } catch (ParseException _) {
            // answered below
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }

    private static Map<String, Object> others(HttpServletRequest request) {
        var others = new HashMap<String, Object>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("client_assertion")) others.put(name, values.length == 1 ? values[0] : values);
        });
        return others;
    }
}
