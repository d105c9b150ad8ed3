package id.adminduk.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Officers;
import id.adminduk.identity.PageCheck;
import id.adminduk.identity.PagesOnAPhone;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A new officer's first sign-in.
class PagesInChromiumIT extends PagesOnAPhone {
    private static final String LIKE = "budi.kabid";

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNewOfficerSignsInEnrolsAndGetsRecoveryCodes() {
        var officer = newOfficer();
        browser.go(browsers.open().at(Browser.authorize("petugas-web")).toString());
        browser.waitFor("location.pathname === '/login'");
        check("login");

        browser.evaluate("document.querySelector('footer a[hreflang=id]').click()");
        browser.waitFor("location.search === '?lang=id' && document.documentElement.lang === 'id'");

        browser.submit(Map.of("username", officer, "password", "salah sekali 123"));
        browser.waitFor("location.search === '?error'");
        check("login-error");

        browser.submit(Map.of("username", officer, "password", officers.passwordOf(LIKE)));
        browser.waitFor("location.pathname === '/login/enrolment'");
        check("enrolment");
        assertThat(browser.evaluate("document.documentElement.lang").asString())
                .as("the language chosen two pages ago")
                .isEqualTo("id");
        var qr = browser.evaluate("document.querySelector('.qr').getBoundingClientRect().width")
                .asDouble();
        assertThat(qr).as("large enough to scan").isGreaterThan(180);

        browser.submit(Map.of("code", TotpCodes.at(browser.textOf(".secret"), Instant.now())));
        browser.waitFor("document.querySelectorAll('.codes li').length === 10");
        check("recovery-codes");
        assertThat(browser.evaluate("document.querySelector('.button').getAttribute('href')")
                        .asString())
                .contains("/oauth2/authorize");

        browser.go(browsers.open().at("/login/authenticator").toString());
        browser.waitFor("location.pathname === '/login/authenticator'");
        check("authenticator");
        assertThat(browser.evaluate("document.querySelector('h1').textContent").asString())
                .isIn("Ganti autentikator", "Another authenticator");

        var other = browsers.open().at("/login/code").toString();
        browser.go(other);
        check("code");
        browser.submit(Map.of("code", "000000"));
        browser.waitFor("location.search === '?error'");
        check("code-error");
    }

    private void check(String page) {
        PageCheck.check(browser, page);
    }

    private String newOfficer() {
        var name = "layar." + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^a-z0-9]", "");
        jdbc.sql("""
            insert into officer (id, user_name, name, password_hash, roles, region_code, created_at)
            select gen_random_uuid(), :name, 'Petugas Layar', password_hash, roles, region_code, now()
              from officer where user_name = :like
            """).param("name", name).param("like", LIKE).update();
        return name;
    }
}
