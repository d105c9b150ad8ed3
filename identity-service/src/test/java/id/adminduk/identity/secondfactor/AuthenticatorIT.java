package id.adminduk.identity.secondfactor;

import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Officers;
import id.adminduk.identity.WithSignIn;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An officer's new phone: the new authenticator takes the place of the old one, and nobody else is needed for it.
@WithSignIn
class AuthenticatorIT {
    private static final String LIKE = "budi.kabid";
    private static final String PAGE = "/login/authenticator";
    private static final String AUTHORIZE = Browser.authorize("petugas-web");
    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY_CODE = Pattern.compile("<li>([A-Z0-9]{5}-[A-Z0-9]{5})</li>");

    @Autowired
    Browsers browsers;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private String officer;
    private String old;
    private List<String> oldCodes;

    @BeforeEach
    void enrolled() {
        browser = browsers.open();
        officer = newOfficer();
        browser.signIn(officer, officers.passwordOf(LIKE));
        old = secretOn("/login/enrolment");
        oldCodes = codesIn(
                browser.submit("/login/enrolment", Map.of("code", codeOf(old))).body());
    }

    private String newOfficer() {
        var name = "ganti." + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        jdbc.sql("""
            insert into officer (id, user_name, name, password_hash, roles, region_code, created_at)
            select gen_random_uuid(), :name, 'Petugas Ganti', password_hash, roles, region_code, now()
              from officer where user_name = :like
            """).param("name", name).param("like", LIKE).update();
        return name;
    }

    @Test
    void aPasswordAloneSetsUpNoAuthenticatorForWhoHasAPasskey() {
        var other = newOfficer();
        jdbc.sql("""
            insert into passkey (credential_id, subject, label, public_key, signature_count, uv_initialized, backup_eligible,
                   backup_state, attestation_object, attestation_data, created_at, last_used_at)
            select decode(md5(:name), 'hex'), id, 'x', '\\x00', 0, true, false, false, '\\x00', '\\x00', now(), now()
              from officer where user_name = :name
            """).param("name", other).update();
        var thief = browsers.open();
        thief.signIn(other, officers.passwordOf(LIKE));
        assertThat(location(thief.get("/login/enrolment"))).endsWith("/login");
        assertThat(location(thief.submit("/login", "/login/enrolment", Map.of("code", "000000"))))
                .endsWith("/login");
    }

    @Test
    void theNewOneTakesThePlaceOfTheOldAndEndsEveryOtherSignIn() {
        var other = signedIn(codeOf(old));
        assertThat(location(other.get(AUTHORIZE))).contains("code=");
        var secret = secretOn(PAGE);
        assertThat(secret).isNotEqualTo(old).isEqualTo(secretOn(PAGE));
        assertThat(location(browser.submit(PAGE, Map.of("code", codeOf(old))))).endsWith("?error");
        officers.waitForTheNextCode(officer);

        var codes = codesIn(browser.submit(PAGE, Map.of("code", codeOf(secret))).body());
        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(oldCodes);
        assertThat(location(browser.get(AUTHORIZE))).as("this browser stays").contains("code=");
        assertThat(location(other.get(AUTHORIZE))).as("the other does not").endsWith("/login");

        officers.waitForTheNextCode(officer);
        assertThat(location(secondStep(codeOf(old)))).endsWith("/login/code?error");
        assertThat(location(secondStep(oldCodes.getFirst()))).endsWith("/login/code?error");
        assertThat(location(secondStep(codeOf(secret)))).doesNotContain("/login");
        assertThat(location(secondStep(codes.getFirst()))).doesNotContain("/login");
        assertThat(acts()).isEqualTo(1);
    }

    /// A password, or a look at the unlocked phone of yesterday, is not enough.
    @Test
    void itNeedsBothFactorsAndTheOldOneStaysUntilTheNewOneShowedACode() {
        var thief = browsers.open();
        assertThat(location(thief.get(PAGE))).endsWith("/login");
        thief.signIn(officer, officers.passwordOf(LIKE));
        assertThat(location(thief.get(PAGE))).endsWith("/login/code");
        assertThat(location(thief.submit("/login/code", PAGE, Map.of("code", "000000"))))
                .endsWith(PAGE);
        secretOn(PAGE);
        officers.waitForTheNextCode(officer);
        assertThat(location(secondStep(codeOf(old)))).doesNotContain("/login");
        assertThat(acts()).isZero();
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsRefusedToo() {
        var right = codeOf(secretOn(PAGE));
        var wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++)
            assertThat(location(browser.submit(PAGE, Map.of("code", wrong)))).endsWith("?error");
        assertThat(location(browser.submit(PAGE, Map.of("code", right)))).endsWith("?locked");
        var page = browser.get(PAGE + "?locked", "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("Too many attempts");
    }

    /// What was proposed more than a quarter of an hour ago counts no longer.
    @Test
    void aSecretLeftLyingIsForgotten() {
        var secret = secretOn(PAGE);
        jdbc.sql("update next_authenticator set proposed_at = now() - interval '16 minutes'")
                .update();
        assertThat(location(browser.submit(PAGE, Map.of("code", codeOf(secret)))))
                .endsWith("?error");
        assertThat(secretOn(PAGE)).isNotEqualTo(secret);
    }

    private String secretOn(String page) {
        var found = SECRET.matcher(browser.get(page).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Browser signedIn(String code) {
        officers.waitForTheNextCode(officer);
        var other = browsers.open();
        other.signIn(officer, officers.passwordOf(LIKE));
        other.submit("/login/code", Map.of("code", code));
        return other;
    }

    private HttpResponse<String> secondStep(String code) {
        var other = browsers.open();
        other.signIn(officer, officers.passwordOf(LIKE));
        return other.submit("/login/code", Map.of("code", code));
    }

    private int acts() {
        return jdbc.sql("""
            select count(*) from audit_entry where action = 'second-factor.replaced'
               and object_id = (select id::text from officer where user_name = :name)
            """).param("name", officer).query(Integer.class).single();
    }

    private static String codeOf(String secret) {
        return TotpCodes.at(secret, Instant.now());
    }

    private static List<String> codesIn(String page) {
        return RECOVERY_CODE
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
