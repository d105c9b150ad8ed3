package id.adminduk.identity.browseruse;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Citizens.Citizen;
import id.adminduk.identity.WithSignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// T01: a browser that signs in a sixth citizen within thirty days says so in the token, and stops nobody.
@WithSignIn
class BrowserOfManyIT {
    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    JdbcClient jdbc;

    /// Signs in and out again; answers what the access token says.
    private static JsonNode signIn(Browser browser, Citizen citizen) {
        var tokens = browser.tokens("warga-web", citizen.phone(), Citizens.PASSWORD);
        var told = Browser.claims(tokens.get("access_token").asString());
        var renewed = Browser.json(
                browser.refresh("warga-web", tokens.get("refresh_token").asString()));
        assertThat(isShared(Browser.claims(renewed.get("access_token").asString())))
                .as("as long as the sign-in lasts")
                .isEqualTo(isShared(told));
        browser.get("/connect/logout?id_token_hint=" + renewed.get("id_token").asString());
        return told;
    }

    private static boolean isShared(JsonNode claims) {
        return claims.path("shared_browser").asBoolean(false);
    }

    @Test
    void theSixthCitizenOfABrowserIsToldAndAFreshBrowserKnowsNobody() {
        var browser = browsers.open();
        var first = citizens.withAccount();
        assertThat(isShared(signIn(browser, first))).isFalse();
        assertThat(isShared(signIn(browser, first))).as("the same again").isFalse();
        for (int more = 2; more <= 5; more++)
            assertThat(isShared(signIn(browser, citizens.withAccount())))
                    .as("citizen " + more)
                    .isFalse();
        var sixth = citizens.withAccount();
        assertThat(isShared(signIn(browser, sixth))).isTrue();
        assertThat(isShared(signIn(browsers.open(), sixth))).isFalse();
    }

    @Test
    void whoSignedInLongAgoIsNotCounted() {
        var browser = browsers.open();
        var last = signIn(browser, citizens.withAccount());
        for (int more = 2; more <= 5; more++) signIn(browser, citizens.withAccount());
        int aged = jdbc.sql(
                        "update browser_use set used_at = now() - interval '31 days' where account_id = cast(:account"
                                + " as uuid)")
                .param("account", last.get("sub").asString())
                .update();
        assertThat(aged).isOne();
        assertThat(isShared(signIn(browser, citizens.withAccount()))).isFalse();
    }
}
