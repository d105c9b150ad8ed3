package id.adminduk.identity.token;

import static id.adminduk.identity.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Browser;
import id.adminduk.identity.Browsers;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Citizens.Citizen;
import id.adminduk.identity.Officers;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// S14: a refresh token that was replaced comes back.
@WithSignIn
class TokenReuseIT {
    private static final String ENDED = "adminduk.account.sign-ins-ended.v1";

    @Autowired
    Browsers browsers;

    @Autowired
    Citizens citizens;

    @Autowired
    Officers officers;

    @Autowired
    TestEvents events;

    @Autowired
    Confidential confidential;

    @Autowired
    FieldCipher cipher;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private Citizen citizen;
    private String old;

    @BeforeEach
    void signIn() {
        browser = browsers.open();
        citizen = citizens.withAccount();
        old = browser.tokens("warga-web", citizen.phone(), Citizens.PASSWORD)
                .get("refresh_token")
                .asString();
    }

    @Test
    void isRefusedAsReuseAndEndsTheWholeSignIn() {
        var renewed = json(refresh(old));
        expectReuse(refresh(old));
        var me = browser.get(
                "/v1/me",
                "Authorization",
                "Bearer " + renewed.get("access_token").asString());
        assertThat(me.statusCode()).isEqualTo(401);
        assertThat(json(me).get("code").asString()).isEqualTo("token-revoked");
        var last = refresh(renewed.get("refresh_token").asString());
        assertThat(last.statusCode()).isEqualTo(400);
        assertThat(json(last).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void itsOwnerIsToldOnceHoweverOftenItComesBack() {
        refresh(old);
        for (int i = 0; i < 3; i++) expectReuse(refresh(old));
        var notice = (ObjectNode)
                events.next("adminduk.account", ENDED, citizen.accountId()).read(JsonNode.class);
        assertThat(notice.get("reason").asString()).isEqualTo("TOKEN_REUSED");
        var owner = confidential.open(
                citizen.accountId(), notice.get("confidential").asString(), JsonNode.class);
        assertThat(owner.get("phone").asString()).isEqualTo(citizen.phone());
        EventSamples.assertMatches(ENDED, notice.set("confidential", owner));
        assertThat(told(citizen.accountId())).isEqualTo(1);
        assertThat(jdbc.sql("select reason from audit_entry where action = 'session.ended' and object_id = :id")
                        .param("id", citizen.accountId().toString())
                        .query(String.class)
                        .list())
                .containsExactly("TOKEN_REUSED");
    }

    /// RFC 7009: nobody learns from a revocation whether a token was one. What it shows is acted on all the same.
    @Test
    void whoeverRevokesItLearnsNothing() {
        var renewed = json(refresh(old));
        var revoked = browser.postForm("/oauth2/revoke", Map.of("client_id", "warga-web", "token", old));
        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(refresh(renewed.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
        assertThat(told(citizen.accountId())).isEqualTo(1);
    }

    /// A thief who is as fast as the owner keeps nothing either.
    @Test
    void twoAtOneMomentAreAReuseToo() throws Exception {
        Callable<HttpResponse<String>> renewal = () -> browsers.open().refresh("warga-web", old);
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(renewal);
            var other = both.submit(renewal);
            var winner = one.get().statusCode() == 200 ? one.get() : other.get();
            var loser = winner == one.get() ? other.get() : one.get();
            assertThat(winner.statusCode()).isEqualTo(200);
            expectReuse(loser);
            assertThat(refresh(json(winner).get("refresh_token").asString()).statusCode())
                    .isEqualTo(400);
        }
        assertThat(told(citizen.accountId())).isEqualTo(1);
    }

    @Test
    void anOfficerIsToldOnThePhoneTheAdministratorsWroteDown() {
        var id = jdbc.sql("select id from officer where user_name = 'siti.verifikator'")
                .query(UUID.class)
                .single();
        var phone = "+6281200066001";
        jdbc.sql("update officer set phone_sealed = :phone where id = :id")
                .param("id", id)
                .param("phone", cipher.seal("officer", "phone_sealed", id, phone))
                .update();
        var token = officers.tokens(browsers.open(), "siti.verifikator")
                .get("refresh_token")
                .asString();
        browser.refresh("petugas-web", token);
        expectReuse(browser.refresh("petugas-web", token));
        assertThat(jdbc.sql("select aggregate_id, payload from outbox where type = :type order by id desc limit 1")
                        .param("type", ENDED)
                        .query((row, _) -> phoneIn(row.getObject("aggregate_id", UUID.class), row.getBytes("payload")))
                        .single())
                .isEqualTo(phone);
    }

    private String phoneIn(UUID notice, byte[] payload) {
        var event = JsonMapper.shared().readTree(payload);
        return confidential
                .open(notice, event.get("confidential").asString(), JsonNode.class)
                .get("phone")
                .asString();
    }

    private int told(UUID account) {
        return jdbc.sql("select count(*) from outbox where type = :type and aggregate_id = :account")
                .param("type", ENDED)
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> refresh(String token) {
        return browser.refresh("warga-web", token);
    }

    private static void expectReuse(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_grant");
        assertThat(json(answer).get("code").asString()).isEqualTo("token-reuse");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_grant");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }
}
