package id.adminduk.identity;

import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;

import id.adminduk.identity.secondfactor.TotpCodes;
import id.adminduk.kernel.crypto.KeyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The demonstration's officers, with what they know and what they hold.
@TestComponent
public class Officers {
    private final KeyFolder keys;
    private final JdbcClient jdbc;

    Officers(KeyFolder keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    public String passwordOf(String userName) {
        return value("passwords", userName);
    }

    /// The code the officer's phone shows now.
    public String codeOf(String userName) {
        return TotpCodes.at(value("totp", userName), Instant.now());
    }

    /// As if half a minute had passed since the last code.
    public void waitForTheNextCode(String userName) {
        jdbc.sql("update second_factor set last_step = 0, tries = 0 where subject = (select id from officer"
                        + " where user_name = :name)")
                .param("name", userName)
                .update();
    }

    /// Password and code, through both pages; the browser ends where it was going.
    public java.net.http.HttpResponse<String> signIn(Browser browser, String userName) {
        waitForTheNextCode(userName);
        var first = browser.signIn(userName, passwordOf(userName));
        if (!location(first).endsWith("/login/code")) throw new AssertionError("no second step but " + first);
        return browser.submit("/login/code", Map.of("code", codeOf(userName)));
    }

    public JsonNode tokens(Browser browser, String userName) {
        browser.get(Browser.authorize("petugas-web"));
        return json(browser.exchange("petugas-web", browser.codeIn(signIn(browser, userName))));
    }

    private String value(String file, String userName) {
        var values = new Properties();
        try (var text = Files.newBufferedReader(keys.path().resolve("demo/" + file + ".properties"))) {
            values.load(text);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
        return values.getProperty(userName);
    }
}
