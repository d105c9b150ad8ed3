package id.adminduk.identity.linkedapp;

import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.LinkedApps;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithSignIn
class LinkedAppIT {
    private static final String ADMIN = TestTokens.officer(Role.ADMIN, "13.05");

    @Autowired
    Browsers browsers;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = browsers.open();
    }

    @Test
    void aProgramIsRegisteredListedChangedAndSwitchedOff() {
        var id = LinkedApps.register(browser, "profile");
        assertThat(list()).contains(id, LinkedApps.PUBLISHER);
        assertThat(LinkedApps.put(browser, id, LinkedApps.request("https://lumbung.example/back", "nik"), ADMIN)
                        .statusCode())
                .isEqualTo(204);
        assertThat(list()).contains("https://lumbung.example/back");

        assertThat(browser.delete("/v1/clients/" + id, "Authorization", ADMIN).statusCode())
                .isEqualTo(204);
        assertProblem(browser.delete("/v1/clients/" + id, "Authorization", ADMIN), 404, "not-found");
        assertThat(browser.get(Browser.authorize(id, "https://lumbung.example/back"))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lumbung.example/back",
                "https://lumbung.example/back#part",
                "https://*.example/back",
                "https://me@lumbung.example/back",
                "lumbung:back",
                "javascript:alert(1)",
                "https:///back",
                "not an address"
            })
    void refusesAnAddressThatIsNotWhole(String address) {
        var answer = LinkedApps.put(browser, "nagari-lain", LinkedApps.request(address, "profile"), ADMIN);
        assertProblem(answer, 422, "client-refused");
        assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("#/redirectUris");
    }

    @Test
    void refusesScopesNamesAndKeysThatAreNone() throws JOSEException {
        var good = LinkedApps.request(Browser.CALLBACK, "profile");
        var key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        assertThat(LinkedApps.put(browser, "nagari-x", LinkedApps.request(Browser.CALLBACK, "religion"), ADMIN)
                        .statusCode())
                .isEqualTo(422);
        assertProblem(LinkedApps.put(browser, "Nagari", good, ADMIN), 422, "client-refused");
        assertProblem(LinkedApps.put(browser, "warga-web", good, ADMIN), 422, "client-refused");
        assertProblem(
                LinkedApps.put(browser, "nagari-x", withKeys(new JWKSet(key).toString(false)), ADMIN),
                422,
                "client-refused");
        assertProblem(LinkedApps.put(browser, "nagari-x", withKeys("{}"), ADMIN), 422, "client-refused");
        ECKey open = key.toPublicJWK();
        assertThat(LinkedApps.put(browser, "nagari-x", withKeys(new JWKSet(open).toString()), ADMIN)
                        .statusCode())
                .isEqualTo(204);
        assertThat(location(browser.get(Browser.authorize("nagari-x"), "Accept", "text/html")))
                .endsWith("/login");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ADMIN", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForAdministrators(Role role) {
        var other = TestTokens.officer(role, "13.05");
        var good = LinkedApps.request(Browser.CALLBACK, "profile");
        assertProblem(LinkedApps.put(browser, "nagari-y", good, other), 403, "forbidden");
        assertProblem(browser.get("/v1/clients", "Authorization", other), 403, "forbidden");
        assertProblem(browser.delete("/v1/clients/nagari-y", "Authorization", other), 403, "forbidden");
    }

    @Test
    void needsAProofOfLately() {
        var old = TestTokens.officer(
                Role.ADMIN, "13.05", "admin", "aal2", Instant.now().minus(Duration.ofMinutes(16)));
        var good = LinkedApps.request(Browser.CALLBACK, "profile");
        assertProblem(LinkedApps.put(browser, "nagari-z", good, old), 401, "recent-proof-required");
        assertThat(browser.get("/v1/clients", "Authorization", old).statusCode())
                .as("reading")
                .isEqualTo(200);
    }

    private String list() {
        return browser.get("/v1/clients", "Authorization", ADMIN).body();
    }

    private static String withKeys(String jwks) {
        var good = LinkedApps.request(Browser.CALLBACK, "profile").strip();
        return good.substring(0, good.length() - 1) + ", \"jwks\": " + jwks + "}";
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
