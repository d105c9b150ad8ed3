package id.adminduk.identity.recovery;

import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Citizens.Citizen;
import id.adminduk.identity.People;
import id.adminduk.identity.WithSignIn;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The forgotten password in a browser, without a script.
@WithSignIn
class RecoveryPageIT {
    private static final String PAGE = "/login/recovery";
    private static final String NEW = "sanjai balado di dapua 9";
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private Citizen citizen;

    @BeforeEach
    void somebodyForgotThePassword() {
        citizen = citizens.withAccount();
        browser = browsers.open();
    }

    @Test
    void theSignInPageLeadsHereAndBack() {
        assertThat(browser.get("/login").body()).contains("href=\"/login/recovery\"");
        var second = begin(citizen.person().nik(), citizen.phone());
        assertThat(second.statusCode()).isEqualTo(200);
        var done = complete(second, people.codeSent(citizen.accountId(), "RECOVER", citizen.phone()), NEW);
        assertThat(location(done)).endsWith("/login?recovered");
        assertThat(browser.get("/login?recovered").body()).contains("Kata sandi baru sudah berlaku");
        assertThat(location(browsers.open().signIn(citizen.phone(), NEW))).doesNotContain("error");
        assertThat(location(browsers.open().signIn(citizen.phone(), Citizens.PASSWORD)))
                .endsWith("?error");
    }

    @Test
    void somebodyElsesPasskeyGoesWithTheOldPassword() {
        jdbc.sql("""
            insert into passkey (credential_id, subject, label, public_key, signature_count, uv_initialized, backup_eligible,
                   backup_state, attestation_object, attestation_data, created_at, last_used_at)
            values (decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), :subject, 'x', '\\x00', 0, true, false, false,
                   '\\x00', '\\x00', now(), now())
            """).param("subject", citizen.accountId()).update();
        var second = begin(citizen.person().nik(), citizen.phone());
        complete(second, people.codeSent(citizen.accountId(), "RECOVER", citizen.phone()), NEW);
        var left = jdbc.sql("select count(*) from passkey where subject = :subject")
                .param("subject", citizen.accountId())
                .query(Integer.class)
                .single();
        assertThat(left).isZero();
    }

    @Test
    void aMissLooksLikeAMatch() {
        var match = begin(citizen.person().nik(), citizen.phone());
        var miss = begin(people.resident().nik(), citizen.phone());
        assertThat(miss.statusCode()).isEqualTo(match.statusCode());
        assertThat(shape(miss)).isEqualTo(shape(match));
        var refused = complete(miss, "000000", NEW);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("Kode salah");
    }

    @Test
    void aWrongCodeOrAWeakPasswordIsSaidOnThePage() {
        var second = begin(citizen.person().nik(), citizen.phone());
        var code = people.codeSent(citizen.accountId(), "RECOVER", citizen.phone());
        assertThat(complete(second, "000000".equals(code) ? "111111" : "000000", NEW)
                        .body())
                .contains("Kode salah");
        assertThat(complete(second, code, "password1234").body()).contains("Kata sandi belum memenuhi syarat");
        assertThat(complete(second, code, NEW).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"123, 081234567890", "1305011708900001, 12"})
    void whatIsNoNumberIsAskedAgain(String nik, String phone) {
        var answer = browser.submit(PAGE, Map.of("nik", nik, "phone", phone));
        assertThat(location(answer)).endsWith(PAGE + "?error");
        assertThat(browser.get(PAGE + "?error").body()).contains("Periksa NIK");
    }

    @Test
    void thePageSpeaksEnglishToo() {
        assertThat(browser.get(PAGE, "Accept-Language", "en").body()).contains("Forgotten password");
        assertThat(browser.postForm(PAGE, Map.of("nik", "1", "phone", "1")).statusCode())
                .as("without the form's token")
                .isEqualTo(403);
    }

    private HttpResponse<String> begin(String nik, String phone) {
        return browser.submit(PAGE, Map.of("nik", nik, "phone", phone));
    }

    private HttpResponse<String> complete(HttpResponse<String> page, String code, String password) {
        return browser.postForm(
                PAGE + "/password",
                Map.of(
                        "id",
                        first(ID, page.body()),
                        "_csrf",
                        first(CSRF, page.body()),
                        "code",
                        code,
                        "password",
                        password));
    }

    private static String shape(HttpResponse<String> page) {
        return CSRF.matcher(page.body())
                .replaceAll("")
                .replace(UUID.fromString(first(ID, page.body())).toString(), "");
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) throw new AssertionError("not on the page");
        return found.group(1);
    }
}
