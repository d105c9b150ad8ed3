package id.adminduk.identity.signin;

import static id.adminduk.identity.Browser.claims;
import static id.adminduk.identity.Browser.header;
import static id.adminduk.identity.Browser.json;
import static id.adminduk.identity.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.People;
import id.adminduk.identity.WithSignIn;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithSignIn
class SignInWalkIT {
    private static final String PASSWORD = "kopi talua di pasa 7";

    @Autowired
    Browsers browsers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCitizenOpensAnAccountSignsInAndReadsTheirOwnData() {
        var person = people.resident();
        var account = openedAccount(person);
        var browser = browsers.open();

        var toLogin = browser.get(Browser.authorize("warga-web"), "Accept", "text/html");
        assertThat(toLogin.statusCode()).isEqualTo(302);
        assertThat(URI.create(location(toLogin)).getPath()).isEqualTo("/login");

        var back = location(browser.signIn("0" + person.phone().substring(3), PASSWORD));
        var callback = location(browser.get(back));
        assertThat(callback).startsWith(Browser.CALLBACK + "?");
        assertThat(Browser.query(callback)).containsEntry("state", "s-1");

        var answer = browser.exchange("warga-web", Browser.query(callback).get("code"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var tokens = json(answer);
        assertThat(tokens.get("expires_in").asInt()).isBetween(595, 600);
        assertThat(tokens.has("id_token")).isTrue();
        assertThat(tokens.has("refresh_token")).isTrue();

        var access = tokens.get("access_token").asString();
        assertThat(header(access).get("typ").asString()).isEqualTo("at+jwt");
        assertThat(header(access).get("alg").asString()).isEqualTo("ES256");
        assertThat(claims(access).get("sub").asString()).isEqualTo(account.toString());
        assertThat(claims(access).get("person").asString())
                .isEqualTo(person.personId().toString());
        assertThat(claims(access).get("roles").get(0).asString()).isEqualTo("CITIZEN");
        assertThat(claims(access).get("iss").asString()).isEqualTo("http://localhost:8080");
        assertThat(claims(access).get("client_id").asString()).isEqualTo("warga-web");
        assertThat(claims(access).toString()).doesNotContain(person.nik()).doesNotContain(person.phone());

        var me = browser.get("/v1/me", "Authorization", "Bearer " + access);
        assertThat(me.statusCode()).as(me.body() + me.headers()).isEqualTo(200);
        assertThat(json(me).get("name").asString()).isEqualTo("Hendra Saputra");
        assertThat(json(me).get("personId").asString())
                .isEqualTo(person.personId().toString());
        assertThat(me.body()).doesNotContain(person.phone());
        var tag = me.headers().firstValue("ETag").orElseThrow();
        assertThat(browser.get("/v1/me", "Authorization", "Bearer " + access, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aSecondProgramNeedsNoSecondPassword() {
        var person = people.resident();
        openedAccount(person);
        var browser = browsers.open();
        browser.code("warga-web", person.phone(), PASSWORD);
        assertThat(location(browser.get(Browser.authorize("warga-web")))).startsWith(Browser.CALLBACK + "?code=");
    }

    @Test
    void aRefreshTokenWorksOnceAndItsSecondUseEndsEverything() {
        var person = people.resident();
        openedAccount(person);
        var browser = browsers.open();
        var first = browser.tokens("warga-web", person.phone(), PASSWORD);
        var old = first.get("refresh_token").asString();

        var second = browser.refresh("warga-web", old);
        assertThat(second.statusCode()).isEqualTo(200);
        var renewed = json(second).get("refresh_token").asString();
        assertThat(renewed).isNotEqualTo(old);

        var reuse = browser.refresh("warga-web", old);
        assertThat(reuse.statusCode()).isEqualTo(401);
        assertThat(json(reuse).get("error").asString()).isEqualTo("invalid_grant");
        assertThat(browser.refresh("warga-web", renewed).statusCode())
                .as("the whole family is revoked")
                .isEqualTo(400);
    }

    @Test
    void aCodeWorksOnce() {
        var person = people.resident();
        openedAccount(person);
        var browser = browsers.open();
        var code = browser.code("warga-web", person.phone(), PASSWORD);
        var tokens = json(browser.exchange("warga-web", code));
        assertThat(browser.exchange("warga-web", code).statusCode()).isEqualTo(400);
        assertThat(browser.refresh("warga-web", tokens.get("refresh_token").asString())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void signingOutOfAProgramRevokesItsTokens() {
        var person = people.resident();
        openedAccount(person);
        var browser = browsers.open();
        var refresh = browser.tokens("warga-web", person.phone(), PASSWORD)
                .get("refresh_token")
                .asString();
        var revoked = browser.postForm("/oauth2/revoke", java.util.Map.of("client_id", "warga-web", "token", refresh));
        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(browser.refresh("warga-web", refresh).statusCode()).isEqualTo(400);
    }

    @Test
    void theDatabaseHoldsNoTokenThatOpensAnything() {
        var person = people.resident();
        openedAccount(person);
        var tokens = browsers.open().tokens("warga-web", person.phone(), PASSWORD);
        var stored = jdbc.sql("select string_agg(oauth_token::text, ' ') from oauth_token")
                .query(String.class)
                .single();
        assertThat(stored)
                .doesNotContain(tokens.get("refresh_token").asString())
                .doesNotContain(tokens.get("access_token").asString());
    }

    private UUID openedAccount(People.Person person) {
        var browser = browsers.open();
        var opened = browser.postJson("/v1/accounts", person.opening(PASSWORD));
        assertThat(opened.statusCode()).isEqualTo(202);
        var id = UUID.fromString(json(opened).get("accountId").asString());
        var verified = browser.postJson(
                "/v1/accounts/" + id + "/verification", "{\"code\": \"%s\"}".formatted(people.codeOf(id)));
        assertThat(verified.statusCode()).isEqualTo(204);
        return id;
    }
}
