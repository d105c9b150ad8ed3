package id.adminduk.application.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class WebPushIT extends RunningService {
    private static final String PATH = "/v1/notifications/subscriptions";
    private static final String ENDPOINT = "https://push.invalid/send/";

    @Autowired
    private SubscriptionRepository subscriptions;

    @Test
    void aBrowserIsToldOfEveryStep() {
        var endpoint = ENDPOINT + UUID.randomUUID();
        assertThat(subscribe(citizen, endpoint).status()).isEqualTo(201);
        var id = submitted();
        change("POST", id, "/verification", verifier, "");
        var status =
                api.get("/v1/applications/" + id + "/messages", verifier).body().at("/messages");
        assertThat(status.valueStream()
                        .filter(each -> each.at("/channel").asString().equals("WEB_PUSH"))
                        .map(each -> each.at("/notice").asString()))
                .containsExactlyInAnyOrder("received", "verified");
        var rows = jdbc.sql("select content from push_subscription where person_id = :person")
                .param("person", citizenId)
                .query(byte[].class)
                .list();
        assertThat(rows)
                .singleElement()
                .satisfies(row ->
                        assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("push.invalid"));
    }

    @Test
    void whoeverDoesNotWantPushesGetsNone() {
        subscribe(citizen, ENDPOINT + UUID.randomUUID());
        var chosen = Map.of("channels", List.of("SMS"), "language", "id", "quietFrom", "00:00", "quietUntil", "00:00");
        api.change("PUT", "/v1/notifications/preferences", citizen, "\"v0\"", chosen);
        var id = submitted();
        var messages =
                api.get("/v1/applications/" + id + "/messages", verifier).body().at("/messages");
        assertThat(messages)
                .singleElement()
                .satisfies(each -> assertThat(each.at("/channel").asString()).isEqualTo("SMS"));
    }

    @Test
    void aBrowserBelongsToWhoeverSubscribedItLast() {
        var endpoint = ENDPOINT + UUID.randomUUID();
        var other = TestTokens.citizen(UUID.randomUUID());
        subscribe(citizen, endpoint);
        subscribe(other, endpoint);
        assertThat(listed(citizen)).isZero();
        assertThat(listed(other)).isEqualTo(1);
    }

    @Test
    void fiveBrowsersAndNoMore() {
        var codes = IntStream.range(0, 12)
                .parallel()
                .map(_ -> subscribe(citizen, ENDPOINT + UUID.randomUUID()).status())
                .boxed()
                .toList();
        assertThat(codes).filteredOn(code -> code == 201).hasSize(5);
        assertThat(codes).filteredOn(code -> code == 409).hasSize(7);
        assertThat(listed(citizen)).isEqualTo(5);
    }

    @Test
    void itsOwnerRemovesItAndNobodyElse() {
        var id = subscribe(citizen, ENDPOINT + UUID.randomUUID()).id();
        assertThat(remove(id, TestTokens.citizen(UUID.randomUUID()))).isEqualTo(404);
        assertThat(remove(id, citizen)).isEqualTo(204);
        assertThat(remove(id, citizen)).isEqualTo(404);
    }

    @Test
    void whatThePushServiceForgotIsForgottenHere() {
        var id = subscribe(citizen, ENDPOINT + UUID.randomUUID()).id();
        subscriptions.forget(id);
        assertThat(listed(citizen)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "https://localhost/x, good, push-service-unknown",
        "https://10.0.0.1/x, good, push-service-unknown",
        "http://push.invalid/x, good, push-service-unknown",
        "not an address, good, push-service-unknown",
        "https://push.invalid/x, short, push-keys-invalid",
        "https://push.invalid/x, '?', push-keys-invalid"
    })
    void strangeAddressesAndKeysAreRefused(String endpoint, String auth, String code) {
        var answer = api.create(PATH, citizen, body(endpoint, auth.equals("good") ? secret() : auth));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void onlyCitizensSubscribe() {
        var body = body(ENDPOINT + "x", secret());
        assertThat(api.create(PATH, "", body).status()).isEqualTo(401);
        assertThat(api.create(PATH, verifier, body).status()).isEqualTo(403);
        assertThat(api.get(PATH, verifier).status()).isEqualTo(403);
        var key = Base64.getUrlDecoder().decode(api.get(PATH + "/key", citizen).text("/publicKey"));
        assertThat(P256.point(P256.publicKey(key))).isEqualTo(key);
    }

    private int listed(String token) {
        return api.get(PATH, token).body().at("/subscriptions").size();
    }

    private int remove(UUID id, String token) {
        return api.change("DELETE", PATH + "/" + id, token, "", "").status();
    }

    private Api.Answer subscribe(String token, String endpoint) {
        return api.create(PATH, token, body(endpoint, secret()));
    }

    private static Map<String, Object> body(String endpoint, String auth) {
        var point = P256.point((ECPublicKey) P256.newPair().getPublic());
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(point);
        return Map.of("endpoint", endpoint, "keys", Map.of("p256dh", key, "auth", auth));
    }

    private static String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[16]);
    }
}
