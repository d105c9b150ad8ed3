package id.adminduk.identity.device;

import static id.adminduk.identity.Browser.claims;
import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Officers;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.crypto.DevelopmentJwk;
import id.adminduk.kernel.crypto.KeyFolder;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A kiosk is let in by an administrator who types the code it shows (RFC 8628).
@WithSignIn
class DeviceGrantIT {
    private static final String CLIENT = "anjungan-demo";
    private static final String PAGE = "/login/device";

    @Autowired
    Browsers browsers;

    @Autowired
    Officers officers;

    @Autowired
    Citizens citizens;

    @Autowired
    KeyFolder keys;

    @Autowired
    JdbcClient jdbc;

    private Kiosk kiosk;
    private Browser admin;
    private JsonNode asked;

    @BeforeEach
    void aKioskShowsACode() {
        var key =
                DevelopmentJwk.of(keys, "demo/" + CLIENT + "-auth", Curve.P_256).toECKey();
        kiosk = new Kiosk(browsers.open(), CLIENT, key);
        asked = kiosk.begin();
        admin = browsers.open();
    }

    @AfterEach
    void forgetWrongCodes() {
        jdbc.sql("delete from device_code_failure").update();
    }

    @Test
    void theKioskIsToldWhatToShow() {
        assertThat(asked.get("verification_uri").asString()).isEqualTo("http://localhost:8080/login/device");
        assertThat(asked.get("user_code").asString()).matches("[B-DF-HJ-NP-TV-Z]{4}-[B-DF-HJ-NP-TV-Z]{4}");
        assertThat(asked.get("verification_uri_complete").asString())
                .endsWith("?user_code=" + asked.get("user_code").asString());
        assertThat(asked.get("expires_in").asInt()).isEqualTo(300);
        var stored = jdbc.sql("select string_agg(hash, ' ') from oauth_token")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(asked.get("user_code").asString());
    }

    @Test
    void anAdministratorLetsItIn() {
        signInFor("admin.dukcapil");
        assertError(kiosk.ask(deviceCode()), "authorization_pending");
        assertError(kiosk.ask(deviceCode()), "slow_down");

        var decision = admin.submit(PAGE, Map.of("code", typedByHand()));
        assertThat(decision.body()).contains("Anjungan Lubuk Alung", "Izinkan");
        assertThat(location(decide(true))).endsWith("?outcome=allowed");
        assertThat(admin.get(PAGE + "?outcome=allowed").body()).contains("Anjungan sudah terhubung");

        var granted = kiosk.askPatiently(deviceCode());
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        var token = claims(json(granted).get("access_token").asString());
        assertThat(token.get("sub").asString()).isEqualTo(CLIENT);
        assertThat(token.get("roles").toString()).isEqualTo("[\"KIOSK\"]");
        assertThat(token.get("scope").asString()).isEqualTo("kiosk");
        assertThat(token.get("region").asString()).isEqualTo("13.05");
        assertThat(token.get("partner").asString()).isEqualTo("0198a000-0000-7000-8000-000000000041");
        assertThat(token.has("acr") || token.has("person")).isFalse();
        assertError(kiosk.askPatiently(deviceCode()), "access_denied");

        var renewed = kiosk.post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        json(granted).get("refresh_token").asString()));
        assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);
        assertThat(claims(json(renewed).get("access_token").asString())
                        .get("roles")
                        .toString())
                .isEqualTo("[\"KIOSK\"]");
    }

    @Test
    void itWorksOnlyAsLongAsItsAdministratorDoes() {
        signInFor("admin.dukcapil");
        decide(true);
        var granted = json(kiosk.askPatiently(deviceCode()));
        var admins = officers.tokens(browsers.open(), "admin.dukcapil");
        var bearer = "Bearer " + admins.get("access_token").asString();
        var devices =
                json(admin.get("/v1/me/sessions", "Authorization", bearer)).get("items");
        assertThat(devices.toString()).contains("Anjungan Lubuk Alung");
        var signIn = claims(granted.get("access_token").asString()).get("sid").asString();
        assertThat(admin.delete("/v1/me/sessions/" + signIn, "Authorization", bearer)
                        .statusCode())
                .isEqualTo(204);
        var renewed = kiosk.post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        granted.get("refresh_token").asString()));
        assertThat(json(renewed).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aRefusedKioskIsToldSo() {
        signInFor("admin.dukcapil");
        assertThat(location(decide(false))).endsWith("?outcome=refused");
        assertError(kiosk.askPatiently(deviceCode()), "access_denied");
    }

    @Test
    void anOldCodeOpensNothing() {
        signInFor("admin.dukcapil");
        jdbc.sql("update oauth_token set expires_at = now() - interval '1 second', issued_at = now() - interval"
                        + " '1 hour' where kind in ('USER_CODE', 'DEVICE_CODE')")
                .update();
        assertThat(location(admin.submit(PAGE, Map.of("code", userCode())))).endsWith("?error");
        assertError(kiosk.askPatiently(deviceCode()), "expired_token");
    }

    @Test
    void wrongCodesLockThePage() {
        signInFor("admin.dukcapil");
        for (int i = 0; i < DeviceDesk.MOST_FAILURES; i++) {
            assertThat(location(admin.submit(PAGE, Map.of("code", "BCDF-GHJK"))))
                    .endsWith("?error");
        }
        assertThat(location(admin.submit(PAGE, Map.of("code", userCode())))).endsWith("?locked");
        assertThat(location(decide(true))).endsWith("?locked");
        assertThat(admin.get(PAGE + "?locked").statusCode()).isEqualTo(429);
        assertError(kiosk.askPatiently(deviceCode()), "authorization_pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"siti.verifikator", "petugas.nagari"})
    void otherOfficersLetNothingIn(String officer) {
        signInFor(officer);
        var page = admin.get(PAGE);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Hanya admin kantor");
        assertThat(admin.postForm(PAGE, Map.of("code", userCode())).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCitizenLetsNothingIn() {
        var citizen = citizens.withAccount();
        assertThat(location(admin.get(PAGE))).endsWith("/login");
        admin.signIn(citizen.phone(), Citizens.PASSWORD);
        assertThat(admin.get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodySignedInSeesTheSignInFirst() {
        assertThat(location(admin.get(PAGE))).endsWith("/login");
        admin.signIn("admin.dukcapil", officers.passwordOf("admin.dukcapil"));
        assertThat(location(admin.get(PAGE))).as("one factor is not enough").endsWith("/login/code");
    }

    @Test
    void onlyKiosksGetACode() {
        var key = DevelopmentJwk.of(keys, "demo/bidan-demo-auth", Curve.P_256).toECKey();
        var midwife = new Kiosk(browsers.open(), "bidan-demo", key)
                .post("/oauth2/device_authorization", Map.of("scope", "partner-events"));
        assertThat(json(midwife).get("error").asString()).isEqualTo("unauthorized_client");
        var alone = kiosk.post("/oauth2/token", Map.of("grant_type", "client_credentials"));
        assertThat(json(alone).get("error").asString()).isEqualTo("unauthorized_client");
    }

    /// From the page the kiosk names, through the sign-in, back to it.
    private void signInFor(String officer) {
        assertThat(location(admin.get(PAGE))).endsWith("/login");
        assertThat(location(officers.signIn(admin, officer))).contains(PAGE);
    }

    private HttpResponse<String> decide(boolean allowed) {
        var form = Map.of("code", userCode(), "allowed", Boolean.toString(allowed));
        return admin.submit(PAGE, PAGE + "/decision", form);
    }

    private String userCode() {
        return asked.get("user_code").asString();
    }

    private String typedByHand() {
        return userCode().replace("-", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private String deviceCode() {
        return asked.get("device_code").asString();
    }

    private static void assertError(HttpResponse<String> answer, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo(error);
    }
}
