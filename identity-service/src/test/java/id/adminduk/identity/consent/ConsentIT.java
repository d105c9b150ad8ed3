package id.adminduk.identity.consent;

import static id.adminduk.identity.Browser.claims;
import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;
import static id.adminduk.identity.Browser.query;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Citizens.Citizen;
import id.adminduk.identity.LinkedApps;
import id.adminduk.identity.Officers;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A program of somebody else: asked for on a page, allowed or refused, remembered, taken back.
@WithSignIn
class ConsentIT {
    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    Officers officers;

    private Browser browser;
    private Citizen citizen;
    private String app;

    @BeforeEach
    void aCitizenSignedInAndAProgramOfANagari() {
        browser = browsers.open();
        citizen = citizens.withAccount();
        app = LinkedApps.register(browser, "profile", "address", "phone", "nik");
        browser.get(Browser.authorize("warga-web"));
        browser.codeIn(browser.signIn(citizen.phone(), Citizens.PASSWORD));
    }

    @Test
    void thePageNamesTheProgramAndSaysInPlainWordsWhatItWillSee() {
        assertThat(ask("openid profile nik")).isEqualTo("/login/consent");
        var page = browser.get("/login/consent", "Accept-Language", "id");
        assertThat(page.body())
                .contains(LinkedApps.NAME, LinkedApps.PUBLISHER)
                .contains("Nama, jenis kelamin, dan tanggal lahir", ">NIK<")
                .doesNotContain("Alamat", "Nomor telepon");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
        assertThat(browser.get("/login/consent", "Accept-Language", "en").body())
                .contains("Your name, sex and date of birth", "Your NIK");
    }

    @Test
    void theProgramSeesWhatWasAllowedAndNothingElse() {
        var tokens = allow(app, "openid profile nik");
        var token = claims(access(tokens));
        assertThat(token.at("/roles").isMissingNode()).isTrue();
        assertThat(token.at("/person").isMissingNode()).isTrue();
        assertThat(token.get("sub").asString())
                .isEqualTo(claims(tokens.get("id_token").asString()).get("sub").asString())
                .isNotEqualTo(citizen.accountId().toString());

        var info = json(info(tokens));
        assertThat(info.get("sub")).isEqualTo(token.get("sub"));
        assertThat(info.get("name").asString()).isEqualTo("Hendra Saputra");
        assertThat(info.get("birthdate").asString()).isEqualTo("1994-11-23");
        assertThat(info.get("gender").asString()).isEqualTo("male");
        assertThat(info.get("nik").asString()).isEqualTo(citizen.person().nik());
        assertThat(info.propertyNames()).doesNotContain("address", "phone_number");
        for (var path : new String[] {"/v1/me", "/v1/me/biodata", "/v1/me/sessions", "/v1/me/consents"})
            assertProblem(browser.get(path, "Authorization", "Bearer " + access(tokens)), 403, "forbidden");
    }

    @Test
    void everyLookIsListedForItsOwner() {
        info(allow(app, "openid address phone"));
        var looks = json(browser.get("/v1/me/views", "Authorization", mine())).get("items");
        assertThat(looks).hasSize(1);
        assertThat(looks.at("/0/viewer").asString()).isEqualTo("PROGRAM");
        assertThat(looks.at("/0/office").asString()).contains(LinkedApps.NAME, LinkedApps.PUBLISHER);
        assertThat(looks.at("/0/purpose").asString()).isEqualTo("CONSENT");
        assertThat(looks.at("/0/fields").toString()).isEqualTo("[\"address\",\"phone_number\"]");
    }

    @Test
    void theAnswerIsRememberedUntilMoreIsAsked() {
        allow(app, "openid profile");
        assertThat(ask("openid profile")).startsWith("/callback");
        assertThat(ask("openid")).startsWith("/callback");
        assertThat(ask("openid profile address")).isEqualTo("/login/consent");
        answer(true);
        assertThat(ask("openid profile address")).startsWith("/callback");
        assertThat(json(browser.get("/v1/me/consents", "Authorization", mine())).get("items"))
                .hasSize(1);
    }

    @Test
    void whoeverRefusesIsLedBackAndAskedAgainNextTime() {
        ask("openid profile");
        var refused = query(location(answer(false)));
        assertThat(refused)
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s-1")
                .containsEntry("iss", "http://localhost:8080");
        assertThat(ask("openid profile")).isEqualTo("/login/consent");
    }

    @Test
    void aConsentTakenBackEndsTheProgramsTokensAtOnce() {
        var tokens = allow(app, "openid profile");
        var given =
                json(browser.get("/v1/me/consents", "Authorization", mine())).at("/items/0");
        assertThat(given.get("program").asString()).isEqualTo(LinkedApps.NAME);
        assertThat(given.get("publisher").asString()).isEqualTo(LinkedApps.PUBLISHER);
        var path = "/v1/me/consents/" + given.get("id").asString();
        var stranger = citizens.bearer(citizens.withAccount());
        assertProblem(browser.delete(path, "Authorization", stranger), 404, "not-found");
        assertThat(info(tokens).statusCode()).isEqualTo(200);

        assertThat(browser.delete(path, "Authorization", mine()).statusCode()).isEqualTo(204);
        assertProblem(browser.delete(path, "Authorization", mine()), 404, "not-found");
        assertProblem(info(tokens), 401, "token-revoked");
        assertThat(browser.refresh(app, tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
        assertThat(ask("openid profile")).isEqualTo("/login/consent");
    }

    @Test
    void twoProgramsKnowThePersonUnderDifferentNames() {
        var other = LinkedApps.register(browser, "profile");
        var here = claims(access(allow(app, "openid profile"))).get("sub");
        assertThat(claims(access(allow(other, "openid profile"))).get("sub")).isNotEqualTo(here);
        assertThat(claims(access(allow(app, "openid profile"))).get("sub")).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({"none, error=consent_required", "none, iss="})
    void aProgramThatWantsNoQuestionIsToldSo(String prompt, String answer) {
        assertThat(location(browser.get(request("openid profile") + "&prompt=" + prompt)))
                .startsWith(Browser.CALLBACK)
                .contains(answer);
    }

    @Test
    void aProgramMayHaveThePersonAskedAgain() {
        allow(app, "openid profile");
        var again = request("openid profile") + "&prompt=consent";
        assertThat(location(browser.get(again))).endsWith("/login/consent");
        assertThat(location(browser.get(again))).as("without an answer").endsWith("/login/consent");
        var onwards = URI.create(location(answer(true)));
        assertThat(location(browser.get(onwards.getRawPath() + "?" + onwards.getRawQuery())))
                .startsWith(Browser.CALLBACK)
                .contains("code=");
        assertThat(location(browser.get(again))).as("the next time").endsWith("/login/consent");
    }

    @Test
    void nobodyAgreesToWhatAnotherTabAsked() {
        ask("openid profile");
        var harmless = app + " openid profile";
        ask("openid profile nik");
        var answer = browser.submit("/login/consent", Map.of("question", harmless, "allowed", "true"));
        assertThat(location(answer)).endsWith("/login/consent");
        assertThat(ask("openid profile")).isEqualTo("/login/consent");
    }

    @Test
    void moreThanTheOfficeAllowsTheProgramIsNotEvenAsked() {
        var modest = LinkedApps.register(browser, "profile");
        var answer = browser.get(Browser.authorize(modest, Browser.CALLBACK, "openid nik"));
        assertThat(location(answer)).startsWith(Browser.CALLBACK).contains("error=invalid_scope");
    }

    @Test
    void thePageIsForSignedInCitizensAndNotForOfficers() {
        assertThat(location(browsers.open().get("/login/consent", "Accept", "text/html")))
                .endsWith("/login");
        var officer = browsers.open();
        officers.signIn(officer, "siti.verifikator");
        assertThat(location(officer.get(request("openid profile")))).contains("error=access_denied");
    }

    @Test
    void theOfficesOwnProgramsAskNothingAndUserInfoTellsThemTheIdAlone() {
        assertThat(location(browser.get(Browser.authorize("warga-web")))).startsWith(Browser.CALLBACK);
        var info = json(browser.get("/userinfo", "Authorization", mine()));
        assertThat(info.propertyNames()).containsExactly("sub");
        assertProblem(browser.get("/userinfo"), 401, "unauthenticated");
        assertProblem(
                browser.get("/userinfo", "Authorization", TestTokens.officer(Role.ADMIN, "13.05")), 403, "forbidden");
    }

    private String request(String scope) {
        return Browser.authorize(app, Browser.CALLBACK, scope);
    }

    /// Where the browser is sent.
    private String ask(String scope) {
        return URI.create(location(browser.get(request(scope)))).getPath();
    }

    private HttpResponse<String> answer(boolean allowed) {
        var page = browser.get("/login/consent").body();
        var question = page.replaceAll("(?s).*name=\"question\" value=\"([^\"]+)\".*", "$1");
        return browser.submit("/login/consent", Map.of("question", question, "allowed", Boolean.toString(allowed)));
    }

    /// Through the page where it comes up.
    private JsonNode allow(String program, String scope) {
        var sent = browser.get(Browser.authorize(program, Browser.CALLBACK, scope));
        var code = location(sent).endsWith("/login/consent")
                ? browser.codeIn(answer(true))
                : query(location(sent)).get("code");
        return json(browser.exchange(program, code));
    }

    private HttpResponse<String> info(JsonNode tokens) {
        return browser.get("/userinfo", "Authorization", "Bearer " + access(tokens));
    }

    private String mine() {
        return citizens.bearer(citizen);
    }

    private static String access(JsonNode tokens) {
        return tokens.get("access_token").asString();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
