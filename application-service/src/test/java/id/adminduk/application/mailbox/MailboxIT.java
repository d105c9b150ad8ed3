package id.adminduk.application.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.notification.CodeRequestedEvent;
import id.adminduk.application.notification.Notices;
import id.adminduk.application.notification.PhoneChangeEvent;
import id.adminduk.application.notification.SignInsEndedEvent;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import(TestInfrastructure.class)
@ActiveProfiles({"test", "local"})
class MailboxIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestEvents events;

    @Autowired
    private Confidential confidential;

    @Autowired
    private Notices notices;

    @Test
    void aCodeArrivesOnceHoweverOftenItWasRequested() {
        var account = UUID.randomUUID();
        var eventId = UUID.randomUUID();
        var now = Instant.now();
        var sealed = confidential.seal(account, new CodeRequestedEvent.Code("+6281234500001", "482913"));
        var event = new CodeRequestedEvent(account, "VERIFY_PHONE", now, now.plus(Duration.ofMinutes(5)), sealed);
        events.publish("adminduk.account", eventId, account, event);
        events.publish("adminduk.account", eventId, account, event);
        await().atMost(PATIENCE).until(() -> lettersTo("081234500001"), letters -> !letters.isEmpty());
        var marker = UUID.randomUUID();
        var later = confidential.seal(marker, new CodeRequestedEvent.Code("+6281234500002", "111111"));
        events.publish(
                "adminduk.account",
                account,
                new CodeRequestedEvent(marker, "SIGN_IN", now, now.plus(Duration.ofMinutes(5)), later));
        await().atMost(PATIENCE).until(() -> lettersTo("+6281234500002"), letters -> !letters.isEmpty());
        assertThat(lettersTo("081234500001")).singleElement().satisfies(letter -> {
            assertThat(letter.text())
                    .contains("Kode ADMINDUK Anda 482913", "Berlaku 5 menit", "Your ADMINDUK code is 482913");
            assertThat(letter.recipient()).isEqualTo("+62********001");
        });
    }

    @Test
    void theOldPhoneHearsThatAnotherOneIsToTakeOver() {
        var account = UUID.randomUUID();
        var sealed = confidential.seal(account, Map.of("phone", "+6281234500007"));
        var effective = Instant.parse("2126-11-23T02:15:00Z");
        var event = new PhoneChangeEvent(account, effective.minus(Duration.ofDays(3)), effective, sealed);
        var eventId = UUID.randomUUID();
        events.publish("adminduk.account", eventId, account, event);
        events.publish("adminduk.account", eventId, account, event);
        await().atMost(PATIENCE).until(() -> lettersTo("081234500007"), letters -> !letters.isEmpty());
        assertThat(lettersTo("081234500007"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("akan diganti pada 23 November 2126", "changes on 23 November 2126"));
    }

    /// promises.md S14 and T09: whoever is signed out by others hears of it.
    @ParameterizedTest
    @CsvSource({
        "TOKEN_REUSED, +6281234500008, dipakai dari dua tempat, used from two places",
        "COUNTER, +6281234500009, atas permintaan di loket, as asked at the counter"
    })
    void theOwnerHearsThatTheirSignInsEnded(String reason, String phone, String indonesian, String english) {
        var account = UUID.randomUUID();
        var sealed = confidential.seal(account, Map.of("phone", phone));
        var ended = Instant.now();
        var event = new SignInsEndedEvent(account, reason, ended, sealed);
        var eventId = UUID.randomUUID();
        events.publish("adminduk.account", eventId, account, event);
        events.publish("adminduk.account", eventId, account, event);
        await().atMost(PATIENCE).until(() -> lettersTo(phone), letters -> !letters.isEmpty());
        assertThat(lettersTo(phone))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains(indonesian, english, " WIB"));
    }

    @Test
    void thePageShowsMessagesWithoutTheirNumbers() {
        notices.opened(List.of(new Notices.Opened(
                UUID.randomUUID(),
                Notices.Occasion.NAME_WANTED,
                "AD-4F7K0-19M3X",
                "271828",
                null,
                new Notices.Addressee("+6281234500003", "siti@example.id"))));
        await().atMost(PATIENCE).until(() -> page("id"), page -> page.contains("271828"));
        assertThat(page("id"))
                .contains("Kotak pesan komputer ini", "+62********003", "***@example.id")
                .doesNotContain("81234500003", "siti@");
        assertThat(page("en")).contains("Mailbox of this machine");
    }

    private String page(String language) {
        return Objects.requireNonNull(http.get()
                .uri("/mailbox")
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private List<Letter> lettersTo(String phone) {
        return Objects.requireNonNull(http.post()
                .uri("/mailbox/search")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("phone", phone))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<List<Letter>>() {})
                .returnResult()
                .getResponseBody());
    }
}
