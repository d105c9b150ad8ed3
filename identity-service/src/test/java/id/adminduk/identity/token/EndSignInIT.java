package id.adminduk.identity.token;

import static id.adminduk.identity.Browser.claims;
import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Citizens.Citizen;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.security.ServiceToken;
import id.adminduk.kernel.test.TestTokens;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WithSignIn
class EndSignInIT {
    private static final String ANDROID = "Mozilla/5.0 (Linux; Android 14) Chrome/142.0 Mobile Safari/537.36";

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    ServiceToken services;

    private Browser phone;
    private Citizen citizen;
    private JsonNode tokens;

    @BeforeEach
    void signInOnAPhone() {
        citizen = citizens.withAccount();
        phone = browsers.open().calledA(ANDROID);
        tokens = phone.tokens("warga-web", citizen.phone(), Citizens.PASSWORD);
    }

    @Test
    void aPersonSeesWhereTheyAreSignedIn() {
        var elsewhere = browsers.open().tokens("warga-web", citizen.phone(), Citizens.PASSWORD);
        var items = json(phone.get("/v1/me/sessions", "Authorization", bearer(tokens)))
                .get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(1).get("device").asString()).isEqualTo("Chrome, Android");
        assertThat(items.get(1).get("program").asString()).isEqualTo("Layanan warga");
        assertThat(items.get(1).get("id")).isEqualTo(access(tokens).get("sid"));
        assertThat(items.get(0).get("id")).isEqualTo(access(elsewhere).get("sid"));
    }

    @Test
    void signingOutFromElsewhereEndsTokensAndBrowserAtOnce() {
        var elsewhere = browsers.open().tokens("warga-web", citizen.phone(), Citizens.PASSWORD);
        var path = "/v1/me/sessions/" + access(tokens).get("sid").asString();
        assertThat(phone.delete(path, "Authorization", bearer(elsewhere)).statusCode())
                .isEqualTo(204);

        assertProblem(phone.get("/v1/me", "Authorization", bearer(tokens)), 401, "token-revoked");
        assertThat(refresh(tokens).statusCode()).isEqualTo(400);
        assertThat(location(phone.get(Browser.authorize("warga-web"), "Accept", "text/html")))
                .endsWith("/login");
        assertThat(phone.get("/v1/me", "Authorization", bearer(elsewhere)).statusCode())
                .isEqualTo(200);
        assertThat(revokedSignIns()).contains(access(tokens).get("sid").asString());
    }

    @Test
    void nobodySignsAnotherOut() {
        var other = citizens.withAccount();
        var theirs = browsers.open().tokens("warga-web", other.phone(), Citizens.PASSWORD);
        var path = "/v1/me/sessions/" + access(tokens).get("sid").asString();
        assertProblem(phone.delete(path, "Authorization", bearer(theirs)), 404, "not-found");
        assertProblem(
                phone.delete("/v1/me/sessions/" + UUID.randomUUID(), "Authorization", bearer(tokens)),
                404,
                "not-found");
        assertThat(phone.get("/v1/me", "Authorization", bearer(tokens)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aProgramsSignOutEndsEverythingOfItsSignIn() {
        var answer = phone.get("/connect/logout?id_token_hint="
                + tokens.get("id_token").asString()
                + "&post_logout_redirect_uri=" + URLEncoder.encode("http://localhost:8080/", StandardCharsets.UTF_8)
                + "&state=bye");
        assertThat(location(answer)).isEqualTo("http://localhost:8080/?state=bye");
        assertThat(refresh(tokens).statusCode()).isEqualTo(400);
        assertProblem(phone.get("/v1/me", "Authorization", bearer(tokens)), 401, "token-revoked");
        assertThat(location(phone.get(Browser.authorize("warga-web"), "Accept", "text/html")))
                .endsWith("/login");
    }

    @Test
    void signingOutLeadsOnlyToAddressesTheProgramRegistered() {
        var answer = phone.get("/connect/logout?id_token_hint="
                + tokens.get("id_token").asString() + "&post_logout_redirect_uri=https%3A%2F%2Fexample.org%2F");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNER", "AGENCY", "KIOSK"})
    void machinesHaveNoSessions(Role role) {
        assertProblem(
                phone.get("/v1/me/sessions", "Authorization", TestTokens.officer(role, "13.05")), 403, "forbidden");
        assertProblem(phone.get("/v1/me/sessions"), 401, "unauthenticated");
    }

    @Test
    void theListOfRevokedSignInsIsForOurServices() {
        assertThat(phone.get("/internal/revoked-sign-ins", "Authorization", bearer(tokens))
                        .statusCode())
                .isEqualTo(401);
    }

    private String revokedSignIns() {
        var answer = phone.get("/internal/revoked-sign-ins", "Authorization", services.bearer());
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer).get("signIns").toString();
    }

    private HttpResponse<String> refresh(JsonNode held) {
        return phone.refresh("warga-web", held.get("refresh_token").asString());
    }

    private static String bearer(JsonNode held) {
        return "Bearer " + held.get("access_token").asString();
    }

    private static JsonNode access(JsonNode held) {
        return claims(held.get("access_token").asString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
