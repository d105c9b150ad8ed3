package id.adminduk.identity.session;

import static id.adminduk.identity.Browser.claims;
import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Officers;
import id.adminduk.identity.WithSignIn;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithSignIn
class StepUpIT {
    private static final String OFFICER = "siti.verifikator";

    @Autowired
    Browsers browsers;

    @Autowired
    Officers officers;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = browsers.open();
        officers.signIn(browser, OFFICER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&max_age=600", "&max_age=nonsense", "&acr_values=aal2", "&prompt=none"})
    void aSignInOfJustNowIsEnough(String asked) {
        assertThat(location(browser.get(Browser.authorize("petugas-web") + asked)))
                .startsWith(Browser.CALLBACK)
                .contains("code=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&prompt=login", "&max_age=0"})
    void aProgramMayWantTheCodeAgain(String asked) {
        var request = Browser.authorize("petugas-web") + asked;
        assertThat(location(browser.get(request))).endsWith("/login/code");
        assertThat(location(browser.get(request)))
                .as("asked again without a proof")
                .endsWith("/login/code");

        officers.waitForTheNextCode(OFFICER);
        var proved = browser.submit("/login/code", Map.of("code", officers.codeOf(OFFICER)));
        var tokens = json(browser.exchange("petugas-web", browser.codeIn(proved)));
        var token = claims(tokens.get("access_token").asString());
        assertThat(token.get("acr").asString()).isEqualTo("aal2");
        assertThat(location(browser.get(request))).as("the next decision").endsWith("/login/code");
    }

    @Test
    void aProgramThatWantsNoQuestionIsToldSo() {
        var answer = location(browser.get(Browser.authorize("petugas-web") + "&prompt=none&max_age=0"));
        assertThat(answer).startsWith(Browser.CALLBACK).contains("error=login_required", "state=s-1", "iss=");
    }
}
