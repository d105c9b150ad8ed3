package id.adminduk.identity.passkey;

import static id.adminduk.identity.Browser.claims;
import static id.adminduk.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Officers;
import id.adminduk.identity.PageCheck;
import id.adminduk.identity.PagesOnAPhone;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Passkeys in a real browser with a virtual authenticator; skipped on a machine that has none. The browser finds this
/// service under the platform's public address, which is what passkeys are bound to.
class PasskeyInChromiumIT extends PagesOnAPhone {
    private static final String PUBLIC = "http://localhost:8080";
    private static final String ADMIN = "admin.dukcapil";

    @Autowired
    Officers officers;

    @Autowired
    Citizens citizens;

    @Autowired
    JdbcClient jdbc;

    private String authenticator;

    @Override
    protected String[] flags() {
        int port = browsers.open().at("/").getPort();
        return new String[] {"--host-resolver-rules=MAP localhost:8080 127.0.0.1:" + port};
    }

    @BeforeEach
    void addAnAuthenticator() {
        browser.send("WebAuthn.enable", Map.of());
        var device = Map.of(
                "protocol", "ctap2",
                "transport", "internal",
                "hasResidentKey", true,
                "hasUserVerification", true,
                "isUserVerified", true,
                "automaticPresenceSimulation", true);
        authenticator = browser.send("WebAuthn.addVirtualAuthenticator", Map.of("options", device))
                .get("authenticatorId")
                .asString();
        jdbc.sql("delete from passkey").update();
    }

    @Test
    void anOfficerAddsAPasskeySignsInWithItAloneAndRemovesIt() {
        signInWithCode();
        addPasskey("Telepon dinas");
        PageCheck.check(browser, "passkeys");
        assertThat(jdbc.sql("select label from passkey").query(String.class).list())
                .containsExactly("Telepon dinas");

        browser.send("Network.clearBrowserCookies", Map.of());
        browser.go(PUBLIC + Browser.authorize("petugas-web"));
        browser.waitFor("location.pathname === '/login'");
        browser.waitFor("!document.querySelector('[data-passkey]').hidden");
        PageCheck.check(browser, "login-passkey");
        browser.evaluate("document.querySelector('[data-passkey]').click()");
        var callback = URI.create(leadsTo(Browser.CALLBACK));
        var tokens = json(browsers.open()
                .exchange("petugas-web", Browser.query(callback.toString()).get("code")));
        var token = claims(tokens.get("access_token").asString());
        assertThat(token.get("acr").asString()).isEqualTo("aal2");
        assertThat(token.get("amr").toString()).contains("pop", "mfa");
        assertThat(token.get("roles").toString()).contains("ADMIN");

        browser.go(PUBLIC + "/login/passkeys");
        browser.evaluate("document.querySelector('.list button').click()");
        browser.waitFor("location.pathname === '/login/passkeys' && !document.querySelector('.list')");
        assertThat(jdbc.sql("select count(*) from passkey").query(Integer.class).single())
                .isZero();
    }

    @Test
    void aDeviceThatDidNotAskForAFingerOrPinOpensNothing() {
        signInWithCode();
        addPasskey("Telepon");
        browser.send("WebAuthn.setUserVerified", Map.of("authenticatorId", authenticator, "isUserVerified", false));
        browser.send("Network.clearBrowserCookies", Map.of());
        browser.go(PUBLIC + "/login");
        browser.waitFor("!document.querySelector('[data-passkey]').hidden");
        browser.evaluate("document.querySelector('[data-passkey]').click()");
        browser.waitFor("!document.querySelector('[data-passkey-failure]').hidden");
        assertThat(browser.evaluate("location.pathname").asString()).isEqualTo("/login");
    }

    @Test
    void aCitizenSignsInWithAPasskeyToo() {
        var citizen = citizens.withAccount();
        browser.go(PUBLIC + "/login/passkeys");
        browser.waitFor("location.pathname === '/login'");
        browser.submit(Map.of("username", citizen.phone(), "password", Citizens.PASSWORD));
        browser.waitFor("location.pathname === '/login/passkeys'");
        addPasskey("");
        assertThat(jdbc.sql("select subject::text || label from passkey")
                        .query(String.class)
                        .single())
                .isEqualTo(citizen.accountId() + "Passkey");
        browser.send("Network.clearBrowserCookies", Map.of());
        browser.go(PUBLIC + Browser.authorize("warga-web"));
        browser.waitFor("!document.querySelector('[data-passkey]').hidden");
        browser.evaluate("document.querySelector('[data-passkey]').click()");
        var callback = leadsTo(Browser.CALLBACK);
        var tokens = json(
                browsers.open().exchange("warga-web", Browser.query(callback).get("code")));
        assertThat(claims(tokens.get("access_token").asString()).get("roles").toString())
                .isEqualTo("[\"CITIZEN\"]");
    }

    private void signInWithCode() {
        officers.waitForTheNextCode(ADMIN);
        browser.go(PUBLIC + "/login/passkeys");
        browser.waitFor("location.pathname === '/login'");
        browser.submit(Map.of("username", ADMIN, "password", officers.passwordOf(ADMIN)));
        browser.waitFor("location.pathname === '/login/code'");
        browser.submit(Map.of("code", officers.codeOf(ADMIN)));
        browser.waitFor("location.pathname === '/login/passkeys'");
    }

    private void addPasskey(String label) {
        browser.waitFor("!document.querySelector('[data-passkey]').hidden");
        browser.evaluate("document.getElementById('label').value = '%s'".formatted(label));
        browser.evaluate("document.querySelector('[data-passkey]').click()");
        browser.waitFor("document.querySelectorAll('.list li').length === 1");
    }

    /// The program's address answers nothing here, but the browser shows where it was sent.
    private String leadsTo(String address) {
        return await().ignoreExceptions().until(this::shownAddress, shown -> shown.startsWith(address));
    }

    private String shownAddress() {
        var entries = browser.send("Page.getNavigationHistory", Map.of());
        var url = entries.at("/entries/" + entries.get("currentIndex").asInt() + "/url");
        return url.asString("");
    }
}
