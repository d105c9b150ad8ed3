package id.adminduk.identity.client;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/// A refresh token came back after it was replaced: its owner or a thief has a copy, and nobody can tell which (RFC
/// 9700, 4.14.2).
public final class ReusedToken extends OAuth2AuthenticationException {
    public ReusedToken() {
        super(new OAuth2Error(
                OAuth2ErrorCodes.INVALID_GRANT, "The refresh token was used before. Its sign-in has ended.", null));
    }
}
