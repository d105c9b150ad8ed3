package id.adminduk.application.webpush;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import id.adminduk.application.post.Channel;
import id.adminduk.application.post.MessageSender.Undeliverable;
import id.adminduk.application.post.OutgoingMessage;
import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.crypto.KeyFolder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WebPushSenderTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    private Path folder;

    private final List<UUID> forgotten = new ArrayList<>();
    private final UUID browser = UUID.randomUUID();
    private Vapid vapid;
    private WebPushSender sender;

    @BeforeEach
    void connect() {
        SERVICE.resetAll();
        var installation = new AdmindukProperties(
                URI.create("https://dukcapil.example"), folder, folder, URI.create("http://localhost"), false);
        vapid = new Vapid(
                new PushProperties(true, List.of()), new KeyFolder(folder, true), installation, Clock.systemUTC());
        sender = new WebPushSender(vapid, forgotten::add);
    }

    @Test
    void sealsTheNewsAndSaysWhoSendsIt() throws Exception {
        answering(201);
        sender.send(message());
        SERVICE.verify(
                1,
                postRequestedFor(urlEqualTo("/push/1"))
                        .withHeader("Content-Encoding", equalTo("aes128gcm"))
                        .withHeader("TTL", matching("[0-9]+"))
                        .withHeader("Authorization", matching("vapid t=[^,]+, k=" + vapid.publicKey())));
        var request = SERVICE.getAllServeEvents().getFirst().getRequest();
        assertThat(new String(request.getBody(), StandardCharsets.ISO_8859_1)).doesNotContain("Permohonan");
        var said = SignedJWT.parse(request.getHeader("Authorization").replaceAll("vapid t=|, k=.*", ""));
        var key = P256.publicKey(Base64.getUrlDecoder().decode(vapid.publicKey()));
        assertThat(said.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(said.getJWTClaimsSet().getAudience()).containsExactly(SERVICE.baseUrl());
        assertThat(said.getJWTClaimsSet().getSubject()).isEqualTo("https://dukcapil.example");
        assertThat(said.getJWTClaimsSet().getExpirationTime().toInstant())
                .isBefore(Instant.now().plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aBrowserThatIsGoneIsForgotten(int status) {
        answering(status);
        assertThatThrownBy(() -> sender.send(message())).isInstanceOf(Undeliverable.class);
        assertThat(forgotten).containsExactly(browser);
    }

    @ParameterizedTest
    @CsvSource({"400, true", "413, true", "403, false", "429, false", "500, false", "302, false"})
    void theMessagesFaultIsGivenUpAndTheRestTriedAgain(int status, boolean givenUp) {
        SERVICE.stubFor(post("/push/1")
                .willReturn(aResponse().withStatus(status).withHeader("Location", SERVICE.url("/elsewhere"))));
        var thrown = assertThatThrownBy(() -> sender.send(message()));
        if (givenUp) thrown.isInstanceOf(Undeliverable.class);
        else thrown.isNotInstanceOf(Undeliverable.class);
        SERVICE.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
        assertThat(forgotten).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://fcm.googleapis.com/fcm/send/x, true",
        "https://eu.push.services.mozilla.com/wpush/v2/x, true",
        "http://fcm.googleapis.com/x, false",
        "https://fcm.googleapis.com:8443/x, false",
        "https://fcm.googleapis.com.evil.example/x, false",
        "https://user@fcm.googleapis.com/x, false",
        "https://127.0.0.1/x, false",
        "https://169.254.169.254/latest, false",
        "https://evilnotify.windows.com/x, false",
        "https://par.notify.windows.com/x, true",
        "file:///etc/passwd, false"
    })
    void onlyServicesWeKnowAreCalled(String endpoint, boolean allowed) {
        var properties = new PushProperties(
                true, List.of("fcm.googleapis.com", "*.push.services.mozilla.com", "*.notify.windows.com"));
        assertThat(properties.allows(URI.create(endpoint))).isEqualTo(allowed);
    }

    private void answering(int status) {
        SERVICE.stubFor(post("/push/1").willReturn(aResponse().withStatus(status)));
    }

    private OutgoingMessage message() {
        var point = P256.point((ECPublicKey) P256.newPair().getPublic());
        var text = Base64.getUrlEncoder().withoutPadding();
        var subscription = new Subscription(
                browser,
                URI.create(SERVICE.url("/push/1")),
                text.encodeToString(point),
                text.encodeToString(new byte[16]));
        return OutgoingMessage.to(
                Channel.WEB_PUSH, JsonMapper.shared().writeValueAsString(subscription), "Permohonan diterima", "");
    }
}
