package id.adminduk.identity.session;

import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.IdentityServiceApp;
import id.adminduk.identity.WithSignIn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithSignIn
class BrowserSessionIT {
    private static final String[] SHARED = {
        "spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
        "spring.kafka.bootstrap-servers", "adminduk.keys", "adminduk.data"
    };

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRestartOrAnotherCopyAsksNobodyForThePasswordAgain() {
        var browser = browsers.open();
        browser.code("warga-web", citizens.withAccount().phone(), Citizens.PASSWORD);
        try (var other = new SpringApplicationBuilder(IdentityServiceApp.class)
                .profiles("test")
                .run(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("--server.port=0"),
                                java.util.Arrays.stream(SHARED)
                                        .filter(name -> environment.getProperty(name) != null)
                                        .map(name -> "--" + name + "=" + environment.getProperty(name)))
                        .toArray(String[]::new))) {
            var there = "http://localhost:" + other.getEnvironment().getProperty("local.server.port");
            assertThat(location(browser.get(there + Browser.authorize("warga-web"))))
                    .startsWith(Browser.CALLBACK + "?code=");
        }
    }

    @Test
    void anIdReadFromTheDatabaseIsNoCookie() {
        var account = citizens.withAccount();
        browsers.open().code("warga-web", account.phone(), Citizens.PASSWORD);
        var id = jdbc.sql("select session_id from browser_session where principal_name = :name")
                .param("name", account.accountId().toString())
                .query(String.class)
                .single();
        for (var forged : new String[] {id, id + ".", id + ".AAAA"}) {
            var cookie = Base64.getEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
            var answer = browsers.open()
                    .get(Browser.authorize("warga-web"), "Accept", "text/html", "Cookie", "adminduk_signin=" + cookie);
            assertThat(location(answer)).endsWith("/login");
        }
    }

    @Test
    void whatAnotherVersionWroteIsAsIfItWereNotThere() {
        var account = citizens.withAccount();
        var browser = browsers.open();
        browser.code("warga-web", account.phone(), Citizens.PASSWORD);
        jdbc.sql("""
            update browser_session_attributes set attribute_bytes = '\\xcafe'
             where session_primary_id in (select primary_id from browser_session where principal_name = :name)
            """).param("name", account.accountId().toString()).update();
        assertThat(location(browser.get(Browser.authorize("warga-web"), "Accept", "text/html")))
                .endsWith("/login");
    }
}
