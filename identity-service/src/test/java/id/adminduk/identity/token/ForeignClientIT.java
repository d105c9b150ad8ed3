package id.adminduk.identity.token;

import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationGrantError;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Officers;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.crypto.DevelopmentJwk;
import id.adminduk.kernel.crypto.KeyFolder;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every flow as a client library that is not ours understands the standards (Connect2id's SDK).
@WithSignIn
class ForeignClientIT {
    private static final ClientID CITIZENS = new ClientID("warga-web");
    private static final URI CALLBACK = URI.create(Browser.CALLBACK);

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    Officers officers;

    @Autowired
    KeyFolder keys;

    private Browser person;
    private OIDCProviderMetadata provider;

    @BeforeEach
    void discover() throws Exception {
        person = browsers.open();
        provider = OIDCProviderMetadata.parse(
                person.get("/.well-known/openid-configuration").body());
    }

    @Test
    void theProviderSaysWhatItCan() {
        assertThat(provider.getIssuer().getValue()).isEqualTo("http://localhost:8080");
        assertThat(provider.getCodeChallengeMethods()).containsExactly(CodeChallengeMethod.S256);
        assertThat(provider.getIDTokenJWSAlgs()).containsExactly(JWSAlgorithm.ES256);
        assertThat(provider.getTokenEndpointAuthMethods().toString()).isEqualTo("[private_key_jwt, none]");
        assertThat(provider.getGrantTypes().toString())
                .contains("authorization_code", "refresh_token", "client_credentials", "device_code")
                .doesNotContain("exchange");
        assertThat(provider.getDeviceAuthorizationEndpointURI()).hasPath("/oauth2/device_authorization");
    }

    @Test
    void codeWithPkceThenRenewalThenTheEndOfAStolenRefreshToken() throws Exception {
        var tokens = signIn(null).getOIDCTokens();
        var renewed = ask(refresh(tokens.getRefreshToken())).toSuccessResponse().getTokens();
        assertThat(renewed.getRefreshToken()).isNotEqualTo(tokens.getRefreshToken());
        assertThat(errorOf(refresh(tokens.getRefreshToken()))).isEqualTo(OAuth2Error.INVALID_GRANT);
        assertThat(errorOf(refresh(renewed.getRefreshToken()))).isEqualTo(OAuth2Error.INVALID_GRANT);
    }

    @Test
    void signingOutLeadsBackAndEndsTheTokens() throws Exception {
        var tokens = signIn(null).getOIDCTokens();
        var leave = new LogoutRequest(
                provider.getEndSessionEndpointURI(),
                tokens.getIDToken(),
                URI.create("http://localhost:8080/"),
                new State("bye"));
        assertThat(location(person.get(pathOf(leave.toURI())))).isEqualTo("http://localhost:8080/?state=bye");
        assertThat(errorOf(refresh(tokens.getRefreshToken()))).isEqualTo(OAuth2Error.INVALID_GRANT);
    }

    @Test
    void aTokenBoundToTheProgramsKeyOpensWithItsProofAlone() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var proofs = new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256);
        var token = signIn(proofs).getOIDCTokens().getDPoPAccessToken();
        var address = URI.create("http://localhost:8080/v1/me");
        var proof = proofs.createDPoPJWT("GET", address, token).serialize();
        assertThat(person.get("/v1/me", "Authorization", "DPoP " + token.getValue(), "DPoP", proof)
                        .statusCode())
                .isEqualTo(200);
        assertThat(person.get("/v1/me", "Authorization", "Bearer " + token.getValue())
                        .statusCode())
                .isEqualTo(401);
        assertThat(person.get("/v1/me", "Authorization", "DPoP " + token.getValue(), "DPoP", proof)
                        .body())
                .contains("invalid-proof");
    }

    @Test
    void aMachineSignsForItsToken() throws Exception {
        var request = new TokenRequest.Builder(
                        tokenEndpoint(), signed("rsud-padang-pariaman"), new ClientCredentialsGrant())
                .scope(new Scope("partner-events"))
                .build();
        var token = ask(request).toSuccessResponse().getTokens().getBearerAccessToken();
        assertThat(token.getScope()).isEqualTo(new Scope("partner-events"));
        assertThat(token.getLifetime()).isBetween(500L, 600L);
    }

    @Test
    void aKioskIsLetIn() throws Exception {
        var begin = new DeviceAuthorizationRequest.Builder(signed("anjungan-demo"))
                .endpointURI(here(provider.getDeviceAuthorizationEndpointURI()))
                .scope(new Scope("kiosk"))
                .build();
        var shown =
                DeviceAuthorizationResponse.parse(begin.toHTTPRequest().send()).toSuccessResponse();
        var grant = new DeviceCodeGrant(shown.getDeviceCode());
        assertThat(errorOf(kiosk(grant))).isEqualTo(DeviceAuthorizationGrantError.AUTHORIZATION_PENDING);
        assertThat(errorOf(kiosk(grant))).isEqualTo(DeviceAuthorizationGrantError.SLOW_DOWN);

        person.get(pathOf(shown.getVerificationURIComplete()));
        officers.signIn(person, "admin.dukcapil");
        var form = Map.of("code", shown.getUserCode().getValue(), "allowed", "true");
        person.submit("/login/device", "/login/device/decision", form);
        var granted = await().until(() -> ask(kiosk(grant)), TokenResponse::indicatesSuccess);
        assertThat(granted.toSuccessResponse()
                        .getTokens()
                        .getBearerAccessToken()
                        .getScope())
                .isEqualTo(new Scope("kiosk"));
    }

    private OIDCTokenResponse signIn(DefaultDPoPProofFactory proofs) throws Exception {
        var citizen = citizens.withAccount();
        var verifier = new CodeVerifier();
        var nonce = new Nonce();
        var state = new State();
        var request = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid"), CITIZENS, CALLBACK)
                .endpointURI(provider.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build();
        person.get(pathOf(request.toURI()));
        var onwards = URI.create(location(person.signIn(citizen.phone(), Citizens.PASSWORD)));
        var answer = AuthenticationResponseParser.parse(URI.create(location(person.get(pathOf(onwards)))))
                .toSuccessResponse();
        assertThat(answer.getState()).isEqualTo(state);
        var grant = new AuthorizationCodeGrant(answer.getAuthorizationCode(), CALLBACK, verifier);
        var exchange = new TokenRequest.Builder(tokenEndpoint(), CITIZENS, grant)
                .build()
                .toHTTPRequest();
        if (proofs != null) exchange.setDPoP(proofs.createDPoPJWT("POST", tokenEndpoint()));
        var tokens = (OIDCTokenResponse)
                OIDCTokenResponseParser.parse(exchange.send()).toSuccessResponse();
        var keySet = JWKSet.parse(person.get(pathOf(provider.getJWKSetURI())).body());
        var claims = new IDTokenValidator(provider.getIssuer(), CITIZENS, JWSAlgorithm.ES256, keySet)
                .validate(tokens.getOIDCTokens().getIDToken(), nonce);
        assertThat(claims.getSubject().getValue()).isEqualTo(citizen.accountId().toString());
        assertThat(claims.getACR().getValue()).isEqualTo("aal1");
        return tokens;
    }

    private TokenRequest refresh(com.nimbusds.oauth2.sdk.token.RefreshToken token) throws Exception {
        return new TokenRequest.Builder(tokenEndpoint(), CITIZENS, new RefreshTokenGrant(token)).build();
    }

    private TokenRequest kiosk(AuthorizationGrant grant) throws Exception {
        return new TokenRequest.Builder(tokenEndpoint(), signed("anjungan-demo"), grant).build();
    }

    private static TokenResponse ask(TokenRequest request) throws Exception {
        HTTPRequest http = request.toHTTPRequest();
        return TokenResponse.parse(http.send());
    }

    private static com.nimbusds.oauth2.sdk.ErrorObject errorOf(TokenRequest request) throws Exception {
        return ((TokenErrorResponse) ask(request)).getErrorObject();
    }

    private ClientAuthentication signed(String client) throws Exception {
        ECKey key =
                DevelopmentJwk.of(keys, "demo/" + client + "-auth", Curve.P_256).toECKey();
        return new PrivateKeyJWT(
                new ClientID(client),
                URI.create(provider.getIssuer().getValue()),
                JWSAlgorithm.ES256,
                key.toECPrivateKey(),
                key.getKeyID(),
                null);
    }

    private URI tokenEndpoint() {
        return here(provider.getTokenEndpointURI());
    }

    /// The provider's public address is not the port of this test.
    private URI here(URI published) {
        return person.at(pathOf(published));
    }

    private static String pathOf(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
