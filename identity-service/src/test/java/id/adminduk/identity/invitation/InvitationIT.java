package id.adminduk.identity.invitation;

import static id.adminduk.identity.Browser.claims;
import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.People;
import id.adminduk.identity.WithSignIn;
import id.adminduk.identity.secondfactor.TotpCodes;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A new officer comes in with a code to the phone, and goes when dismissed.
@WithSignIn
class InvitationIT {
    private static final String PAGE = "/login/invitation";
    private static final String PASSWORD = "sanjai balado di dapua 9";
    private static final String PHONE = "+6281234500777";
    private static final String WHY = "{\"reason\":\"Mutasi pegawai\"}";
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
    private static final String ANI = TestTokens.officer(Role.ADMIN, "13.05", "invite-ani");
    private static final String BUDI = TestTokens.officer(Role.ADMIN, "13.05", "invite-budi");

    @Autowired
    Browsers browsers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private String userName;
    private String officer;

    @BeforeEach
    void somebodyIsInvited() {
        browser = browsers.open();
        people.resident(); // and with it the regions
        userName = "undangan." + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "q");
        var proposed = browser.postJson(
                "/v1/officers",
                """
                {"userName": "%s", "name": "Rina", "phone": "%s", "roles": ["VERIFIER"], "region": "13.05", "reason": "Pegawai baru"}
                """.formatted(userName, PHONE),
                "Authorization",
                ANI,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(proposed.statusCode()).isEqualTo(201);
        officer = json(proposed).get("id").asString();
        var proposal = jdbc.sql("select id from officer_proposal where officer_id = :id")
                .param("id", UUID.fromString(officer))
                .query(UUID.class)
                .single();
        assertThat(browser.postJson("/v1/officers/proposals/" + proposal + "/confirmation", "", "Authorization", BUDI)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theFirstSignInSetsAPasswordAndASecondFactor() {
        assertThat(location(browsers.open().signIn(userName, PASSWORD))).endsWith("?error");
        var second = begin(userName);
        var done = accept(second, codeFor(second), PASSWORD);
        assertThat(location(done)).endsWith("/login?invited");
        assertThat(browser.get("/login?invited").body()).contains("pasang autentikator");
        assertThat(accept(second, codeFor(second), PASSWORD).statusCode())
                .as("the code counts once")
                .isEqualTo(401);
        var tokens = signInWithANewFactor();
        assertThat(claims(tokens.get("access_token").asString()).get("roles").toString())
                .isEqualTo("[\"VERIFIER\"]");
        assertThat(claims(tokens.get("access_token").asString()).get("acr").asString())
                .isEqualTo("aal2");
    }

    /// S13: what a dismissed officer holds is refused.
    @Test
    void aDismissedOfficersTokensEnd() {
        var second = begin(userName);
        accept(second, codeFor(second), PASSWORD);
        var tokens = signInWithANewFactor();
        var bearer = "Bearer " + tokens.get("access_token").asString();
        assertThat(browser.get("/v1/me/sessions", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        assertThat(step("dismissal", 3).statusCode()).isEqualTo(200);
        var refused = browser.get("/v1/me/sessions", "Authorization", bearer);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused).get("code").asString()).isEqualTo("token-revoked");
        assertThat(browser.refresh("petugas-web", tokens.get("refresh_token").asString())
                        .statusCode())
                .isEqualTo(400);
        assertThat(location(browsers.open().signIn(userName, PASSWORD))).endsWith("?error");
    }

    @Test
    void whoeverIsInvitedAgainNeedsANewPassword() {
        var first = begin(userName);
        accept(first, codeFor(first), PASSWORD);
        assertThat(step("invitation", 3).statusCode()).isEqualTo(200);
        assertThat(location(browsers.open().signIn(userName, PASSWORD))).endsWith("?error");
        var second = begin(userName);
        assertThat(location(accept(second, codeFor(second), "randang padeh 12345")))
                .endsWith("/login?invited");
        assertThat(location(browsers.open().signIn(userName, "randang padeh 12345")))
                .endsWith("/login/code");
    }

    @Test
    void whoIsNotInvitedGetsTheSamePages() {
        var miss = begin("tidak.ada");
        var match = begin(userName);
        assertThat(miss.statusCode()).isEqualTo(match.statusCode());
        assertThat(shape(miss)).isEqualTo(shape(match));
        assertThat(accept(miss, "000000", PASSWORD).body()).contains("Kode salah");
        assertThat(accept(match, codeFor(match), "password1234").body()).contains("belum memenuhi syarat");
    }

    @Test
    void anInvitationHoldsForSevenDaysAndFiveCodesADay() {
        for (int n = 0; n < 5; n++) codeFor(begin(userName));
        var sixth = begin(userName);
        assertThat(people.codesSent(idOn(sixth), "INVITE")).isZero();
        jdbc.sql("update officer set invited_at = now() - interval '8 days' where id = :id")
                .param("id", UUID.fromString(officer))
                .update();
        jdbc.sql("delete from officer_invitation").update();
        assertThat(jdbc.sql("select officer_id is null from officer_invitation where id = :id")
                        .param("id", idOn(begin(userName)))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void thePageSpeaksEnglishAndWantsItsToken() {
        assertThat(browser.get(PAGE, "Accept-Language", "en").body()).contains("Officer&#39;s invitation");
        assertThat(browser.postForm(PAGE, Map.of("username", userName)).statusCode())
                .isEqualTo(403);
    }

    private JsonNode signInWithANewFactor() {
        browser.get(Browser.authorize("petugas-web"));
        assertThat(location(browser.signIn(userName, PASSWORD))).endsWith("/login/code");
        assertThat(location(browser.get("/login/code"))).endsWith("/login/enrolment");
        var secret = first(SECRET, browser.get("/login/enrolment").body());
        browser.submit("/login/enrolment", Map.of("code", TotpCodes.at(secret, Instant.now())));
        var callback = location(browser.get(Browser.authorize("petugas-web")));
        var code = Browser.query(callback).get("code");
        return json(browser.exchange("petugas-web", code));
    }

    private HttpResponse<String> begin(String name) {
        return browser.submit(PAGE, Map.of("username", name));
    }

    private HttpResponse<String> accept(HttpResponse<String> page, String code, String password) {
        return browser.postForm(
                PAGE + "/password",
                Map.of(
                        "id",
                        idOn(page).toString(),
                        "_csrf",
                        first(CSRF, page.body()),
                        "code",
                        code,
                        "password",
                        password));
    }

    private HttpResponse<String> step(String step, int version) {
        return browser.postJson(
                "/v1/officers/" + officer + "/" + step, WHY, "Authorization", ANI, "If-Match", "\"v" + version + "\"");
    }

    private String codeFor(HttpResponse<String> page) {
        return people.codeSent(idOn(page), "INVITE", PHONE);
    }

    private static UUID idOn(HttpResponse<String> page) {
        return UUID.fromString(first(ID, page.body()));
    }

    private static String shape(HttpResponse<String> page) {
        return CSRF.matcher(page.body()).replaceAll("").replace(idOn(page).toString(), "");
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) throw new AssertionError("not on the page");
        return found.group(1);
    }
}
