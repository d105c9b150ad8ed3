package id.adminduk.partner;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static id.adminduk.partner.OfficeFacts.APPLICATION;
import static id.adminduk.partner.OfficeFacts.DOCUMENT;
import static id.adminduk.partner.OfficeFacts.application;
import static id.adminduk.partner.OfficeFacts.issued;
import static id.adminduk.partner.PartnerCalls.HOSPITAL;
import static id.adminduk.partner.PartnerCalls.MIDWIFE;
import static id.adminduk.partner.PartnerCalls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import id.adminduk.kernel.test.TestEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Notices out: signed, retried, recorded, resent.
@RunningService
class WebhookIT {
    private static final String WEBHOOKS = "/v1/webhooks";

    @Autowired
    private PartnerCalls calls;

    @Autowired
    private TestEvents events;

    private final WireMockServer receiver =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final String path = "/hook/" + UUID.randomUUID();
    private String secret = "";

    @BeforeEach
    void anEndpoint() throws Exception {
        receiver.start();
        var saved = json(calls.put(HOSPITAL, WEBHOOKS, Map.of("url", receiver.baseUrl() + path, "rotateSecret", true)));
        secret = saved.at("/secret").asString();
    }

    @AfterEach
    void stop() {
        receiver.stop();
    }

    @Test
    void theSecretIsShownOnce() throws Exception {
        assertThat(secret).startsWith("whsec_");
        var shown = json(calls.get(HOSPITAL, WEBHOOKS));
        assertThat(shown.at("/secret").isNull()).isTrue();
        assertThat(shown.at("/enabled").booleanValue()).isTrue();
        var again = json(calls.put(HOSPITAL, WEBHOOKS, Map.of("url", receiver.baseUrl() + path)));
        assertThat(again.at("/secret").isNull()).isTrue();
    }

    @Test
    void aStatusChangeIsToldSignedAndThin() throws Exception {
        receiver.stubFor(post(path).willReturn(aResponse().withStatus(204)));
        var id = waitingForName();
        var request = received(1).getFirst();
        var body = JsonMapper.shared().readTree(request.getBodyAsString());
        assertThat(body.at("/type").asString()).isEqualTo("partner-event.waiting-name");
        assertThat(body.at("/data/partnerEventId").asString()).isEqualTo(id.toString());
        assertThat(body.at("/data/status").asString()).isEqualTo("WAITING_NAME");
        assertThat(body.at("/data/receiptNo").asString()).startsWith("LP-");
        assertThat(request.getBodyAsString()).doesNotContain("Rahmi").doesNotContain("1305015708");
        assertThat(request.getHeader("webhook-signature").split(" ")).contains("v1," + hmac(request));
        await().until(() -> delivery(id).at("/state").asString().equals("DELIVERED"));
        assertThat(delivery(id).at("/lastStatus").intValue()).isEqualTo(204);
    }

    @Test
    void theLastNoticeListsTheDocuments() throws Exception {
        receiver.stubFor(post(path).willReturn(aResponse().withStatus(200)));
        var id = UUID.fromString(
                json(calls.push(Births.message())).at("/partnerEventId").asString());
        var akta = UUID.randomUUID();
        events.publish(DOCUMENT, akta, issued(akta, id, "AKTA_KELAHIRAN", "1305-LU-20112026-0009"));
        var card = UUID.randomUUID();
        events.publish(DOCUMENT, card, issued(card, id, "KK", "130501******0001"));
        events.publish(APPLICATION, UUID.randomUUID(), application("closed", id));
        var notice = JsonMapper.shared().readTree(received(1).getFirst().getBodyAsString());
        assertThat(notice.at("/type").asString()).isEqualTo("partner-event.done");
        assertThat(notice.at("/data/status").asString()).isEqualTo("DONE");
        assertThat(notice.at("/data/documents/0/number").asString()).isEqualTo("1305-LU-20112026-0009");
        assertThat(notice.at("/data/documents/1/documentId").asString()).isEqualTo(card.toString());
    }

    @Test
    void aFailureIsTriedAgainUnderTheSameId() throws Exception {
        receiver.stubFor(post(path)
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(500))
                .willSetStateTo("2"));
        receiver.stubFor(post(path)
                .inScenario("busy")
                .whenScenarioStateIs("2")
                .willReturn(aResponse().withStatus(500))
                .willSetStateTo("3"));
        receiver.stubFor(post(path)
                .inScenario("busy")
                .whenScenarioStateIs("3")
                .willReturn(aResponse().withStatus(200)));
        var id = waitingForName();
        var attempts = received(3);
        assertThat(attempts.stream()
                        .map(request -> request.getHeader("webhook-id"))
                        .distinct())
                .hasSize(1);
        await().until(() -> delivery(id).at("/state").asString().equals("DELIVERED"));
        assertThat(delivery(id).at("/attempts").intValue()).isEqualTo(3);
    }

    @Test
    void aRedirectIsNotFollowedAndEndsTheLadder() throws Exception {
        receiver.stubFor(post(path)
                .willReturn(aResponse().withStatus(302).withHeader("Location", receiver.baseUrl() + "/elsewhere")));
        var id = waitingForName();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> delivery(id).at("/state").asString().equals("FAILED"));
        assertThat(delivery(id).at("/attempts").intValue()).isEqualTo(4);
        assertThat(delivery(id).at("/lastStatus").intValue()).isEqualTo(302);
        receiver.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void goneSwitchesTheEndpointOff() throws Exception {
        receiver.stubFor(post(path).willReturn(aResponse().withStatus(410)));
        var id = waitingForName();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> delivery(id).at("/state").asString().equals("FAILED"));
        await().until(() -> !json(calls.get(HOSPITAL, WEBHOOKS)).at("/enabled").booleanValue());
        assertThat(received(1)).hasSize(1);
        calls.put(HOSPITAL, WEBHOOKS, Map.of("url", receiver.baseUrl() + path));
        assertThat(json(calls.get(HOSPITAL, WEBHOOKS)).at("/enabled").booleanValue())
                .isTrue();
    }

    @Test
    void aPartnerMayAskForANoticeAgain() throws Exception {
        receiver.stubFor(post(path).willReturn(aResponse().withStatus(200)));
        var id = waitingForName();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> delivery(id).at("/state").asString().equals("DELIVERED"));
        var resend = WEBHOOKS + "/deliveries/" + delivery(id).at("/id").asString() + "/resend";
        assertThat(calls.post(HOSPITAL, resend, null).statusCode()).isEqualTo(202);
        var both = received(2);
        assertThat(both.get(0).getHeader("webhook-id")).isEqualTo(both.get(1).getHeader("webhook-id"));
        SignedPushIT.assertRefused(calls.post(MIDWIFE, resend, null), 404, "not-found");
    }

    @Test
    void anAddressThatIsNoneIsRefused() throws Exception {
        for (var url : List.of("file:///etc/passwd", "ftp://example.com/", "nonsense", "http://user:pass@127.0.0.1/")) {
            SignedPushIT.assertRefused(
                    calls.put(HOSPITAL, WEBHOOKS, Map.of("url", url)), 422, "webhook-url-not-allowed");
        }
        SignedPushIT.assertRefused(calls.get(MIDWIFE, WEBHOOKS), 404, "not-found");
    }

    private UUID waitingForName() throws Exception {
        var id = UUID.fromString(
                json(calls.push(Births.unnamed("By Ny"))).at("/partnerEventId").asString());
        events.publish(APPLICATION, UUID.randomUUID(), application("waiting-name", id));
        return id;
    }

    private List<LoggedRequest> received(int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> receiver.findAll(postRequestedFor(urlEqualTo(path))), all -> all.size() >= count);
    }

    private JsonNode delivery(UUID partnerEventId) throws Exception {
        String next = "";
        do {
            var page = json(calls.get(
                    HOSPITAL, WEBHOOKS + "/deliveries?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next)));
            for (var item : page.at("/items"))
                if (item.at("/partnerEventId").asString().equals(partnerEventId.toString())) return item;
            next = page.at("/next").asString("");
        } while (!next.isEmpty());
        return JsonMapper.shared().createObjectNode();
    }

    private String hmac(LoggedRequest request) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var text = request.getHeader("webhook-id") + "." + request.getHeader("webhook-timestamp") + "."
                + request.getBodyAsString();
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
