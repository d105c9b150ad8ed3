package id.adminduk.identity.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/// A token as the database keeps it: everything about it but its value, of which only the hash is known.
record StoredToken(
        TokenKind kind,
        String hash,
        Instant issuedAt,
        Instant expiresAt,
        boolean invalidated,
        boolean replaced,
        Set<String> scopes,
        @Nullable Map<String, Object> claims) {

    /// Stands for a value nobody showed; no token begins like this.
    private static final String UNKNOWN_VALUE = "sha256:";
    private static final Set<String> TIMES = Set.of("iat", "exp", "nbf");
    private static final String AUTH_TIME = "auth_time";
    private static final String BOUND_TO = "cnf";

    static List<StoredToken> of(OAuth2Authorization authorization) {
        var tokens = new ArrayList<StoredToken>();
        for (var kind : TokenKind.values()) {
            var held = authorization.getToken(kind.type());
            if (held != null) tokens.add(of(kind, held, authorization));
        }
        return tokens;
    }

    private static StoredToken of(
            TokenKind kind, OAuth2Authorization.Token<? extends OAuth2Token> held, OAuth2Authorization authorization) {
        var token = held.getToken();
        var value = token.getTokenValue();
        var hash = value.startsWith(UNKNOWN_VALUE) ? value.substring(UNKNOWN_VALUE.length()) : TokenHash.of(value);
        var issued = token.getIssuedAt();
        var expires = token.getExpiresAt();
        if (issued == null || expires == null) throw new IllegalStateException("a token without times");
        var scopes = scopesOf(token, authorization);
        return new StoredToken(
                kind, hash, issued, expires, held.isInvalidated(), false, scopes, plain(held.getClaims()));
    }

    /// Of a device's code: what the device asked for.
    private static Set<String> scopesOf(OAuth2Token token, OAuth2Authorization authorization) {
        Set<String> asked = authorization.getAttribute(OAuth2ParameterNames.SCOPE);
        return switch (token) {
            case OAuth2AccessToken access -> access.getScopes();
            case OAuth2DeviceCode _ when asked != null -> Set.copyOf(asked);
            default -> Set.of();
        };
    }

    /// Puts the token back; its value is there only if somebody just showed it.
    void addTo(OAuth2Authorization.Builder authorization, @Nullable String shown) {
        var value = shown != null && TokenHash.of(shown).equals(hash) ? shown : UNKNOWN_VALUE + hash;
        var values = claims == null ? null : rich(claims);
        OAuth2Token token = switch (kind) {
            case CODE -> new OAuth2AuthorizationCode(value, issuedAt, expiresAt);
            case ACCESS -> new OAuth2AccessToken(typeOf(claims), value, issuedAt, expiresAt, scopes);
            case REFRESH -> new OAuth2RefreshToken(value, issuedAt, expiresAt);
            case DEVICE_CODE -> new OAuth2DeviceCode(value, issuedAt, expiresAt);
            case USER_CODE -> new OAuth2UserCode(value, issuedAt, expiresAt);
            case ID -> new OidcIdToken(value, issuedAt, expiresAt, values == null ? Map.of() : values);
        };
        authorization.token(token, metadata -> {
            metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, invalidated);
            if (values != null) metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, values);
        });
    }

    /// A token bound to its client's key says so (RFC 9449).
    private static OAuth2AccessToken.TokenType typeOf(@Nullable Map<String, Object> claims) {
        boolean bound = claims != null && claims.containsKey(BOUND_TO);
        return bound ? OAuth2AccessToken.TokenType.DPOP : OAuth2AccessToken.TokenType.BEARER;
    }

    /// Times as seconds, everything unusual as text: what JSON can hold.
    private static @Nullable Map<String, Object> plain(@Nullable Map<String, Object> claims) {
        if (claims == null) return null;
        var plain = new HashMap<>(claims);
        plain.replaceAll((_, value) -> switch (value) {
            case Instant at -> at.getEpochSecond();
            case Date at -> at.toInstant().getEpochSecond();
            case String _, Number _, Boolean _, List<?> _, Map<?, ?> _ -> value;
            default -> value.toString();
        });
        return plain;
    }

    private static Map<String, Object> rich(Map<String, Object> claims) {
        var rich = new HashMap<>(claims);
        TIMES.forEach(name -> rich.computeIfPresent(name, (_, at) -> Instant.ofEpochSecond(((Number) at).longValue())));
        rich.computeIfPresent(AUTH_TIME, (_, at) -> Date.from(Instant.ofEpochSecond(((Number) at).longValue())));
        return rich;
    }
}
