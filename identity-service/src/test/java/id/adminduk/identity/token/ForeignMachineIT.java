package id.adminduk.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationGrantError;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import id.adminduk.identity.Browser;
import id.adminduk.identity.Officers;
import id.adminduk.identity.WithSignIn;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every flow of a machine as a client library that is not ours understands the standards.
@WithSignIn
class ForeignMachineIT extends ForeignClient {
    @Autowired
    Officers officers;

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
    void aMachineBindsItsTokenToAKey() throws Exception {
        var proofs = new DefaultDPoPProofFactory(new ECKeyGenerator(Curve.P_256).generate(), JWSAlgorithm.ES256);
        var request = new TokenRequest.Builder(
                        tokenEndpoint(), signed("rsud-padang-pariaman"), new ClientCredentialsGrant())
                .scope(new Scope("partner-events"))
                .build()
                .toHTTPRequest();
        request.setDPoP(proofs.createDPoPJWT("POST", tokenEndpoint()));
        var token = TokenResponse.parse(request.send())
                .toSuccessResponse()
                .getTokens()
                .getDPoPAccessToken();
        assertThat(token).isNotNull();
        assertThat(token.getScope()).isEqualTo(new Scope("partner-events"));
        var bound = Browser.claims(token.getValue()).at("/cnf/jkt").asString();
        assertThat(bound).isEqualTo(proofs.getPublicJWK().computeThumbprint().toString());
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

    private TokenRequest kiosk(AuthorizationGrant grant) throws Exception {
        return new TokenRequest.Builder(tokenEndpoint(), signed("anjungan-demo"), grant).build();
    }
}
