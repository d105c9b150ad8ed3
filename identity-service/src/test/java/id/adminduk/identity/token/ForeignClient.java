package id.adminduk.identity.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.kernel.crypto.DevelopmentJwk;
import id.adminduk.kernel.crypto.KeyFolder;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A client library that is not ours (Connect2id's SDK), and where it finds the provider.
abstract class ForeignClient {
    static final ClientID CITIZENS = new ClientID("warga-web");

    @Autowired
    Browsers browsers;

    @Autowired
    KeyFolder keys;

    Browser person;
    OIDCProviderMetadata provider;

    @BeforeEach
    final void discover() throws Exception {
        person = browsers.open();
        provider = OIDCProviderMetadata.parse(
                person.get("/.well-known/openid-configuration").body());
    }

    static TokenResponse ask(TokenRequest request) throws Exception {
        HTTPRequest http = request.toHTTPRequest();
        return TokenResponse.parse(http.send());
    }

    static ErrorObject errorOf(TokenRequest request) throws Exception {
        return ((TokenErrorResponse) ask(request)).getErrorObject();
    }

    ClientAuthentication signed(String client) throws Exception {
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

    URI tokenEndpoint() {
        return here(provider.getTokenEndpointURI());
    }

    /// The provider's public address is not the port of this test.
    URI here(URI published) {
        return person.at(pathOf(published));
    }

    static String pathOf(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }
}
