package id.adminduk.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.LinkedApps;
import id.adminduk.identity.PageCheck;
import id.adminduk.identity.PagesOnAPhone;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The question, refused and allowed.
class ConsentInChromiumIT extends PagesOnAPhone {
    @Autowired
    Citizens citizens;

    @Test
    void aCitizenIsAskedRefusesIsAskedAgainAndAllows() {
        var citizen = citizens.withAccount();
        var app = LinkedApps.register(browsers.open(), "profile", "address", "phone", "nik");
        var ask = Browser.authorize(app, Browser.CALLBACK, "openid profile address phone nik");
        browser.go(browsers.open().at(ask).toString());
        browser.waitFor("location.pathname === '/login'");
        browser.submit(Map.of("username", citizen.phone(), "password", Citizens.PASSWORD));
        browser.waitFor("location.pathname === '/login/consent'");
        PageCheck.check(browser, "consent");
        assertThat(browser.textOf("#program")).isEqualTo(LinkedApps.NAME);
        assertThat(browser.textOf("#publisher")).isEqualTo(LinkedApps.PUBLISHER);
        assertThat(browser.evaluate("document.querySelectorAll('.shared li').length")
                        .asInt())
                .isEqualTo(4);

        browser.evaluate("document.getElementById('refuse').click()");
        browser.waitFor("location.href.startsWith('chrome-error') || location.search.includes('access_denied')");
        browser.go(browsers.open().at(ask).toString());
        browser.waitFor("location.pathname === '/login/consent'");
        browser.evaluate("document.getElementById('allow').click()");
        browser.waitFor("location.href.startsWith('chrome-error') || location.search.includes('code=')");
        assertThat(browser.complaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));

        var items = Browser.json(browsers.open().get("/v1/me/consents", "Authorization", citizens.bearer(citizen)))
                .get("items");
        assertThat(items).hasSize(1);
    }
}
