package id.adminduk.identity.secondfactor;

import static id.adminduk.identity.Browser.claims;
import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Officers;
import id.adminduk.identity.WithSignIn;
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

@WithSignIn
class SecondFactorIT {
    private static final String APPROVER = "budi.kabid";
    private static final Pattern RECOVERY_CODE = Pattern.compile("<li>([A-Z0-9]{5}-[A-Z0-9]{5})</li>");
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");

    @Autowired
    Browsers browsers;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = browsers.open();
    }

    @Test
    void theTokenTellsThatTwoFactorsWereShownAndWhen() {
        var before = Instant.now().getEpochSecond();
        var tokens = officers.tokens(browser, APPROVER);
        for (var name : new String[] {"access_token", "id_token"}) {
            var token = claims(tokens.get(name).asString());
            assertThat(token.get("acr").asString()).isEqualTo("aal2");
            assertThat(token.get("amr").toString()).isEqualTo("[\"pwd\",\"otp\",\"mfa\"]");
            assertThat(token.get("auth_time").asLong()).isBetween(before, before + 30);
        }
        var renewed =
                json(browser.refresh("petugas-web", tokens.get("refresh_token").asString()));
        assertThat(claims(renewed.get("access_token").asString()).get("auth_time"))
                .as("renewing is no new proof")
                .isEqualTo(claims(tokens.get("access_token").asString()).get("auth_time"));
    }

    @Test
    void aPasswordAloneOpensNothing() {
        browser.get(Browser.authorize("petugas-web"));
        var answer = browser.signIn(APPROVER, officers.passwordOf(APPROVER));
        assertThat(location(answer)).endsWith("/login/code");
        assertThat(location(browser.get(Browser.authorize("petugas-web")))).endsWith("/login/code");
        assertThat(location(browser.get(Browser.authorize("petugas-web") + "&prompt=none")))
                .startsWith(Browser.CALLBACK)
                .contains("error=login_required", "state=s-1");
        assertThat(location(browser.get("/login/enrolment")))
                .as("an enrolled officer gets no second authenticator")
                .endsWith("/login/code");
    }

    @Test
    void thePageIsForWhoShowedThePassword() {
        assertThat(location(browser.get("/login/code"))).endsWith("/login");
        assertThat(location(browser.get("/login/enrolment"))).endsWith("/login");
        officers.waitForTheNextCode(APPROVER);
        browser.signIn(APPROVER, officers.passwordOf(APPROVER));
        assertThat(browser.get("/login/code").body()).contains("Kode verifikasi", "autocomplete=\"one-time-code\"");
        assertThat(browser.get("/login/code", "Accept-Language", "en").body()).contains("Verification code");
        assertThat(browser.postForm("/login/code", Map.of("code", "000000")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCodeCountsOnce() {
        browser.get(Browser.authorize("petugas-web"));
        officers.waitForTheNextCode(APPROVER);
        browser.signIn(APPROVER, officers.passwordOf(APPROVER));
        var code = officers.codeOf(APPROVER);
        assertThat(location(submit(browser, code))).contains("/oauth2/authorize");

        var thief = browsers.open();
        thief.signIn(APPROVER, officers.passwordOf(APPROVER));
        assertThat(location(submit(thief, code))).endsWith("/login/code?error");
        assertThat(thief.get("/login/code?error").statusCode()).isEqualTo(401);
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsRefusedToo() {
        var officer = "petugas.nagari";
        officers.waitForTheNextCode(officer);
        browser.signIn(officer, officers.passwordOf(officer));
        var right = officers.codeOf(officer);
        var wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) assertThat(location(submit(browser, wrong))).endsWith("/login/code?error");
        assertThat(location(submit(browser, right))).endsWith("/login/code?locked");
        var page = browser.get("/login/code?locked");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        jdbc.sql("update second_factor set tries_since = now() - interval '16 minutes'")
                .update();
        assertThat(location(submit(browser, right))).doesNotContain("/login");
    }

    /// S19: whoever guesses at the first code waits as well.
    @Test
    void afterFiveWrongFirstCodesTheRightOneIsRefusedToo() {
        var officer = newOfficer();
        browser.signIn(officer, officers.passwordOf(APPROVER));
        var enrolment = "/login/enrolment";
        var right = TotpCodes.at(find(SECRET, browser.get(enrolment).body()), Instant.now());
        var wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++)
            assertThat(location(browser.submit(enrolment, Map.of("code", wrong))))
                    .endsWith("?error");
        assertThat(location(browser.submit(enrolment, Map.of("code", right)))).endsWith("?locked");
        var page = browser.get(enrolment + "?locked");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("Terlalu banyak percobaan");
    }

    @Test
    void aNewOfficerEnrolsAndKeepsRecoveryCodesThatWorkOnce() {
        var officer = newOfficer();
        browser.get(Browser.authorize("petugas-web"));
        browser.signIn(officer, officers.passwordOf(APPROVER));
        assertThat(location(browser.get("/login/code"))).endsWith("/login/enrolment");
        var page = browser.get("/login/enrolment");
        assertThat(page.body())
                .contains("<svg", "viewBox=\"0 0 ")
                .doesNotContain("<script")
                .doesNotContain("style=");
        var secret = find(SECRET, page.body());
        assertThat(find(SECRET, browser.get("/login/enrolment").body()))
                .as("reloaded")
                .isEqualTo(secret);

        assertThat(location(browser.submit("/login/enrolment", Map.of("code", "12345"))))
                .endsWith("/login/enrolment?error");
        var done = browser.submit("/login/enrolment", Map.of("code", TotpCodes.at(secret, Instant.now())));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(RECOVERY_CODE.matcher(done.body()).results()).hasSize(10);
        assertThat(location(browser.get(Browser.authorize("petugas-web")))).contains("code=");

        var recovery = find(RECOVERY_CODE, done.body());
        assertThat(jdbc.sql("select string_agg(f::text, ' ') from second_factor f")
                        .query(String.class)
                        .single())
                .doesNotContain(secret.replace(" ", ""));
        assertThat(location(withSecondStep(officer, recovery.toLowerCase(java.util.Locale.ROOT))))
                .doesNotContain("/login");
        assertThat(location(withSecondStep(officer, recovery))).endsWith("/login/code?error");
    }

    @Test
    void onlyAnotherAdministratorTakesASecondFactorAway() {
        var id = idOf(newOfficer());
        var path = "/v1/officers/" + id + "/second-factor";
        for (var role : Role.values()) {
            if (role == Role.ADMIN || role == Role.SERVICE) continue;
            assertThat(browser.delete(path, "Authorization", TestTokens.officer(role, "13.05"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(browser.delete(path).statusCode()).isEqualTo(401);
        var admin = TestTokens.officer(Role.ADMIN, "13.05", UUID.randomUUID().toString());
        assertThat(browser.delete(path, "Authorization", admin).statusCode())
                .as("nothing there")
                .isEqualTo(404);
        jdbc.sql("insert into second_factor (subject, secret_sealed, tries_since, created_at) values (:id,"
                        + " '\\x00', now(), now())")
                .param("id", id)
                .update();
        var self = TestTokens.officer(Role.ADMIN, "13.05", id.toString());
        assertThat(browser.delete(path, "Authorization", self).statusCode()).isEqualTo(404);
        assertThat(browser.delete(path, "Authorization", admin).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> withSecondStep(String officer, String code) {
        var other = browsers.open();
        other.signIn(officer, officers.passwordOf(APPROVER));
        return submit(other, code);
    }

    private static HttpResponse<String> submit(Browser browser, String code) {
        return browser.submit("/login/code", Map.of("code", code));
    }

    /// With the approver's password, but nobody's second factor yet.
    private String newOfficer() {
        var name = "baru." + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^a-z0-9]", "");
        jdbc.sql("""
            insert into officer (id, user_name, name, password_hash, roles, region_code, created_at)
            select gen_random_uuid(), :name, 'Petugas Baru', password_hash, roles, region_code, now()
              from officer where user_name = :like
            """).param("name", name).param("like", APPROVER).update();
        return name;
    }

    private UUID idOf(String officer) {
        return jdbc.sql("select id from officer where user_name = :name")
                .param("name", officer)
                .query(UUID.class)
                .single();
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
