package id.adminduk.identity.signin;

import static id.adminduk.identity.Browser.claims;
import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Officers;
import id.adminduk.identity.People;
import id.adminduk.identity.WithSignIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithSignIn
class LoginPageIT {
    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    People people;

    @Autowired
    Officers officers;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = browsers.open();
    }

    @Test
    void speaksIndonesianUnlessEnglishIsPreferred() {
        assertThat(browser.get("/login").body()).contains("Kata sandi").contains("lang=\"id\"");
        assertThat(browser.get("/login", "Accept-Language", "en-GB").body())
                .contains("Password")
                .contains("lang=\"en\"");
        assertThat(browser.get("/login", "Accept-Language", "fr").body()).contains("Kata sandi");
    }

    @Test
    void isProtectedLikeAPageThatTakesPasswords() {
        browser.get(Browser.authorize("warga-web"));
        var page = browser.get("/login");
        var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' http://127.0.0.1:45671");
        assertThat(policy).doesNotContain("unsafe").contains("script-src 'self'", "connect-src 'self'");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var cookie =
                browsers.open().get("/login").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(browser.get("/login.css").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAFormFromElsewhere() {
        var forged = browser.postForm("/login", Map.of("username", "siti.verifikator", "password", "x"));
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void answersKnownAndUnknownNamesAlike() {
        var known = browser.signIn("siti.verifikator", "salah sekali 123");
        var unknown = browsers.open().signIn("siapa.ini", "salah sekali 123");
        assertThat(location(known)).endsWith("/login?error").isEqualTo(location(unknown));
        assertThat(browser.get("/login?error").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"op.dasbor", "tidak.ada"})
    void tenWrongPasswordsLockTheNameForAWhile(String name) {
        for (int i = 0; i < 10; i++)
            assertThat(location(browser.signIn(name, "salah sekali 123"))).endsWith("?error");
        assertThat(location(browser.signIn(name, "salah sekali 123"))).endsWith("/login?locked");
        var page = browser.get("/login?locked");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("Terlalu banyak percobaan");
    }

    /// S17 for citizens, known or not: a phone written otherwise is the same phone.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tenWrongPasswordsLockThePhoneHoweverItIsWritten(boolean known) {
        var phone = known ? citizens.withAccount().phone() : people.stranger().phone();
        var spellings =
                List.of(phone, "0" + phone.substring(3), "+62 " + phone.substring(3, 6) + "-" + phone.substring(6));
        for (int i = 0; i < 10; i++)
            assertThat(location(browser.signIn(spellings.get(i % 3), "salah sekali 123")))
                    .endsWith("?error");
        for (var spelling : spellings)
            assertThat(location(browser.signIn(spelling, "salah sekali 123"))).endsWith("/login?locked");
    }

    /// The owner of a name is not locked out by whoever guesses at it elsewhere; guessing at home counts there.
    @Test
    void strangersWhoGuessDoNotLockTheOwnerOutOfAKnownBrowser() {
        var citizen = citizens.withAccount();
        var home = browsers.open();
        home.signIn(citizen.phone(), Citizens.PASSWORD);
        var stranger = browsers.open();
        for (int i = 0; i < 10; i++) stranger.signIn(citizen.phone(), "salah sekali 123");
        assertThat(location(stranger.signIn(citizen.phone(), Citizens.PASSWORD)))
                .as("elsewhere")
                .endsWith("?locked");
        assertThat(location(home.signIn(citizen.phone(), Citizens.PASSWORD)))
                .as("at home")
                .doesNotContain("locked", "error");

        var other = citizens.withAccount();
        for (int i = 0; i < 10; i++) stranger.signIn(other.phone(), "salah sekali 123");
        assertThat(location(home.signIn(other.phone(), Citizens.PASSWORD)))
                .as("a browser knows its own person alone")
                .endsWith("?locked");
        for (int i = 0; i < 10; i++) home.signIn(citizen.phone(), "salah sekali 123");
        assertThat(location(home.signIn(citizen.phone(), Citizens.PASSWORD)))
                .as("ten wrong ones at home")
                .endsWith("?locked");
    }

    @Test
    void anOfficerGetsTheirRoleAndRegion() {
        var tokens = officers.tokens(browser, "siti.verifikator");
        var access = claims(tokens.get("access_token").asString());
        assertThat(access.get("roles").toString()).isEqualTo("[\"VERIFIER\"]");
        assertThat(access.get("region").asString()).isEqualTo("13.05");
        assertThat(access.has("person")).isFalse();
    }

    @Test
    void anOfficerGetsNoTokenForTheCitizensProgram() {
        browser.get(Browser.authorize("warga-web"));
        var answer = browser.exchange("warga-web", browser.codeIn(officers.signIn(browser, "budi.kabid")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void sendsPeopleOnlyToAddressesTheProgramRegistered() {
        var elsewhere = browser.get(Browser.authorize("warga-web", "https://example.org/callback"));
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.headers().firstValue("Location")).isEmpty();
        assertThat(browser.get(Browser.authorize("no-such-app")).statusCode()).isEqualTo(400);
    }

    @Test
    void aProgramWithoutAProofKeyGetsNoCode() {
        var query = Browser.authorize("warga-web")
                .replaceAll("&?code_challenge(_method)?=[^&]*", "")
                .replace("?&", "?");
        assertThat(location(browser.get(query))).startsWith(Browser.CALLBACK).contains("error=invalid_request");
    }
}
