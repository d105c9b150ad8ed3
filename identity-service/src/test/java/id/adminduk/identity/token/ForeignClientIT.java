package id.adminduk.identity.token;

import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import id.adminduk.identity.Browser;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.WithSignIn;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every flow of a person as a client library that is not ours understands the standards.
@WithSignIn
class ForeignClientIT extends ForeignClient {
    private static final URI CALLBACK = URI.create(Browser.CALLBACK);

    @Autowired
    Citizens citizens;

    @Test
    void theProviderSaysWhatItCan() {
        assertThat(provider.getIssuer().getValue()).isEqualTo("http://localhost:8080");
        assertThat(provider.getCodeChallengeMethods()).containsExactly(CodeChallengeMethod.S256);
        assertThat(provider.getIDTokenJWSAlgs()).containsExactly(JWSAlgorithm.ES256);
        assertThat(provider.getTokenEndpointAuthMethods().toString()).isEqualTo("[private_key_jwt, none]");
        assertThat(provider.getGrantTypes().toString())
                .contains("authorization_code", "refresh_token", "client_credentials", "device_code")
                .doesNotContain("exchange");
        assertThat(provider.getSubjectTypes()).containsExactly(SubjectType.PUBLIC, SubjectType.PAIRWISE);
        assertThat(provider.getScopes()).isEqualTo(new Scope("openid", "profile", "address", "phone", "nik"));
        assertThat(provider.getDPoPJWSAlgs()).contains(JWSAlgorithm.ES256);
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
    void aRevokedTokenEndsItsSignInEverywhereAtOnce() throws Exception {
        var tokens = signIn(null).getOIDCTokens();
        assertThat(whoAmI(tokens.getAccessToken()).indicatesSuccess()).isTrue();
        var revoked = new TokenRevocationRequest(
                        here(provider.getRevocationEndpointURI()), CITIZENS, tokens.getRefreshToken())
                .toHTTPRequest()
                .send();
        assertThat(revoked.indicatesSuccess()).isTrue();
        assertThat(whoAmI(tokens.getAccessToken()).indicatesSuccess()).isFalse();
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
    void aRefreshTokenOfABoundSignInNeedsTheSameKey() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var proofs = new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256);
        var held = signIn(proofs).getOIDCTokens().getRefreshToken();
        var thief = new DefaultDPoPProofFactory(new ECKeyGenerator(Curve.P_256).generate(), JWSAlgorithm.ES256);
        assertThat(errorOf(refresh(held))).as("no key").isNotNull();
        assertThat(boundRefresh(held, thief).indicatesSuccess())
                .as("another key")
                .isFalse();
        assertThat(boundRefresh(held, proofs).indicatesSuccess())
                .as("its own key")
                .isTrue();
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

    private TokenRequest refresh(RefreshToken token) throws Exception {
        return new TokenRequest.Builder(tokenEndpoint(), CITIZENS, new RefreshTokenGrant(token)).build();
    }

    private TokenResponse boundRefresh(RefreshToken held, DefaultDPoPProofFactory proofs) throws Exception {
        var exchange = refresh(held).toHTTPRequest();
        exchange.setDPoP(proofs.createDPoPJWT("POST", tokenEndpoint()));
        return TokenResponse.parse(exchange.send());
    }

    private UserInfoResponse whoAmI(AccessToken token) throws Exception {
        return UserInfoResponse.parse(new UserInfoRequest(here(provider.getUserInfoEndpointURI()), token)
                .toHTTPRequest()
                .send());
    }
}
