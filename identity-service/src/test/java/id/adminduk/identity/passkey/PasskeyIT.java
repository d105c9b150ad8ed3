package id.adminduk.identity.passkey;

import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Citizens.Citizen;
import id.adminduk.identity.Officers;
import id.adminduk.identity.WithSignIn;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the passkey doors say without a device; with one, see the test in Chromium.
@WithSignIn
class PasskeyIT {
    private static final Pattern CSRF = Pattern.compile("data-csrf=\"([^\"]+)\"");

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private Citizen citizen;

    @BeforeEach
    void aCitizenIsSignedIn() {
        citizen = citizens.withAccount();
        browser = browsers.open();
        browser.get("/login/passkeys");
        browser.signIn(citizen.phone(), Citizens.PASSWORD);
    }

    @Test
    void aDeviceIsAskedToVerifyItsOwnerAndToKeepTheKey() {
        var options = json(post("/login/passkeys", "/login/passkeys/options", "{}"));
        assertThat(options.at("/authenticatorSelection/userVerification").asString())
                .isEqualTo("required");
        assertThat(options.at("/authenticatorSelection/residentKey").asString()).isEqualTo("required");
        assertThat(options.at("/rp/id").asString()).isEqualTo("localhost");
        assertThat(options.at("/user/name").asString()).isEqualTo("ADMINDUK");
        var question = json(post("/login", "/login/passkey/options", "{}"));
        assertThat(question.at("/userVerification").asString()).isEqualTo("required");
        assertThat(question.at("/allowCredentials").size())
                .as("no name is asked for")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}"
            })
    void anythingButTheAnswerOfADeviceIsRefused(String answer) {
        post("/login", "/login/passkey/options", "{}");
        assertRefused(post("/login", "/login/passkey", answer));
        post("/login/passkeys", "/login/passkeys/options", "{}");
        assertRefused(post("/login/passkeys", "/login/passkeys", "{\"credential\":" + answer + "}"));
    }

    @Test
    void anAnswerWithoutAQuestionIsRefused() {
        assertRefused(post("/login", "/login/passkey", "{}"));
        assertRefused(post("/login/passkeys", "/login/passkeys", "{\"credential\":{}}"));
    }

    @Test
    void nobodyAddsOneWhoHasNotJustShownWhoTheyAre() {
        var stranger = browsers.open();
        assertThat(location(stranger.get("/login/passkeys"))).endsWith("/login");
        assertThat(stranger.postJson("/login/passkeys/options", "{}").statusCode())
                .isIn(302, 403);
        var officer = browsers.open();
        officer.signIn("siti.verifikator", officers.passwordOf("siti.verifikator"));
        assertThat(location(officer.get("/login/passkeys")))
                .as("one factor only")
                .endsWith("/login/code");
    }

    @Test
    void nobodyRemovesAnothersPasskey() {
        jdbc.sql("""
            insert into passkey (credential_id, subject, label, public_key, signature_count, uv_initialized, backup_eligible,
                   backup_state, attestation_object, attestation_data, created_at, last_used_at)
            values ('\\x0102', :subject, 'x', '\\x00', 0, true, false, false, '\\x00', '\\x00', now(), now())
            """).param("subject", UUID.randomUUID()).update();
        assertThat(remove().statusCode()).isEqualTo(404);
        jdbc.sql("update passkey set subject = :subject where credential_id = '\\x0102'")
                .param("subject", citizen.accountId())
                .update();
        assertThat(browser.get("/login/passkeys").body()).contains(">x<");
        assertThat(location(remove())).endsWith("/login/passkeys");
        assertThat(browser.get("/login/passkeys").body()).doesNotContain(">x<");
    }

    private HttpResponse<String> remove() {
        var token = CSRF.matcher(browser.get("/login/passkeys").body());
        assertThat(token.find()).isTrue();
        return browser.postForm("/login/passkeys/removal", Map.of("id", "AQI"), "X-CSRF-TOKEN", token.group(1));
    }

    private HttpResponse<String> post(String page, String path, String body) {
        var token = CSRF.matcher(browser.get(page).body());
        assertThat(token.find()).isTrue();
        return browser.postJson(path, body, "X-CSRF-TOKEN", token.group(1));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401);
        assertThat(answer.body()).containsAnyOf("passkey-refused", "malformed-json", "bad-request");
    }
}
