package id.adminduk.identity.client;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// A row of `oauth_client`, and the same in the words of Spring Security.
public record StoredClient(
        String clientId,
        String name,
        ClientKind kind,
        List<String> redirectUris,
        List<String> signOutUris,
        Set<String> scopes,
        @Nullable UUID institutionId,
        @Nullable String jwks,
        @Nullable String publisher) {

    private static final String KIND = "adminduk.kind";
    private static final String INSTITUTION = "adminduk.institution";
    private static final String JWKS = "adminduk.jwks";
    private static final String PUBLISHER = "adminduk.publisher";
    private static final Duration ACCESS = Duration.ofMinutes(10);
    private static final Duration REFRESH = Duration.ofDays(30);
    private static final Duration OFFICERS_REFRESH = Duration.ofHours(10); // a working day
    private static final Duration CODE = Duration.ofMinutes(1);

    public StoredClient {
        redirectUris = List.copyOf(redirectUris);
        signOutUris = List.copyOf(signOutUris);
        scopes = Set.copyOf(scopes);
    }

    public static ClientKind kindOf(RegisteredClient client) {
        return ClientKind.valueOf(
                Objects.requireNonNull(client.getClientSettings().<String>getSetting(KIND)));
    }

    public static @Nullable UUID institutionOf(RegisteredClient client) {
        return client.getClientSettings().getSetting(INSTITUTION);
    }

    /// Who answers for a program of somebody else.
    public static @Nullable String publisherOf(RegisteredClient client) {
        return client.getClientSettings().getSetting(PUBLISHER);
    }

    static @Nullable String jwksOf(RegisteredClient client) {
        return client.getClientSettings().getSetting(JWKS);
    }

    RegisteredClient registered(String publicAddress) {
        var client = RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientName(name)
                .redirectUris(uris -> redirectUris.forEach(uri -> uris.add(uri.replace("{public}", publicAddress))))
                .postLogoutRedirectUris(
                        uris -> signOutUris.forEach(uri -> uris.add(uri.replace("{public}", publicAddress))))
                .scopes(all -> all.addAll(scopes))
                .tokenSettings(tokens())
                .clientSettings(settings());
        if (kind.isForPeople()) {
            client.clientAuthenticationMethod(
                            jwks == null ? ClientAuthenticationMethod.NONE : ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
        } else {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
            grants().forEach(client::authorizationGrantType);
        }
        return client.build();
    }

    /// A kiosk stands where anybody reaches it: its key alone gives it nothing until an administrator lets it in.
    private List<AuthorizationGrantType> grants() {
        return kind == ClientKind.KIOSK
                ? List.of(AuthorizationGrantType.DEVICE_CODE, AuthorizationGrantType.REFRESH_TOKEN)
                : List.of(AuthorizationGrantType.CLIENT_CREDENTIALS);
    }

    private TokenSettings tokens() {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE)
                .accessTokenTimeToLive(ACCESS)
                .refreshTokenTimeToLive(kind == ClientKind.OFFICER_APP ? OFFICERS_REFRESH : REFRESH)
                .reuseRefreshTokens(false)
                .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                .build();
    }

    private ClientSettings settings() {
        var settings = ClientSettings.builder()
                .requireProofKey(kind.isForPeople())
                .requireAuthorizationConsent(false)
                .setting(KIND, kind.name());
        if (institutionId != null) settings.setting(INSTITUTION, institutionId);
        if (publisher != null) settings.setting(PUBLISHER, publisher);
        if (jwks != null)
            settings.setting(JWKS, jwks).tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES256);
        return settings.build();
    }
}
