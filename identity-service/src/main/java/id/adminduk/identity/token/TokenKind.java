package id.adminduk.identity.token;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// The things an authorization may hold.
enum TokenKind {
    CODE("code", OAuth2AuthorizationCode.class),
    ACCESS("access_token", OAuth2AccessToken.class),
    REFRESH("refresh_token", OAuth2RefreshToken.class),
    ID("id_token", OidcIdToken.class),
    DEVICE_CODE("device_code", OAuth2DeviceCode.class),
    USER_CODE("user_code", OAuth2UserCode.class);

    private final String protocolName;
    private final Class<? extends OAuth2Token> type;

    TokenKind(String protocolName, Class<? extends OAuth2Token> type) {
        this.protocolName = protocolName;
        this.type = type;
    }

    /// Whether showing it once is all it is for.
    boolean worksOnce() {
        return this == CODE || this == DEVICE_CODE;
    }

    Class<? extends OAuth2Token> type() {
        return type;
    }

    /// Whether somebody who asks for that kind, or for any, means this one.
    boolean isMeantBy(@Nullable OAuth2TokenType asked) {
        return asked == null || asked.getValue().equals(protocolName);
    }
}
