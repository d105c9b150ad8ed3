package id.adminduk.application.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.CaseSteps;
import id.adminduk.kernel.test.TestInfrastructure;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import({TestInfrastructure.class, CaseSteps.class})
@ActiveProfiles("test")
class TrackingIT {
    @Autowired
    private RestTestClient http;

    @Autowired
    private CaseSteps given;

    @Autowired
    private TrackingDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsWhereACaseStands() {
        var id = given.draftOf(UUID.randomUUID());
        var receipt = given.submit(id);
        given.verify(id);
        track(receipt.trackingNo().toLowerCase(java.util.Locale.ROOT), receipt.pin(), "id")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.statusText")
                .isEqualTo("Diverifikasi")
                .jsonPath("$.state")
                .isEqualTo("VERIFIED")
                .jsonPath("$.promisedAt")
                .isNotEmpty()
                .jsonPath("$.timeline.length()")
                .isEqualTo(2)
                .jsonPath("$.timeline[0].statusText")
                .isEqualTo("Baru");
        track(receipt.trackingNo(), receipt.pin(), "en")
                .expectBody()
                .jsonPath("$.statusText")
                .isEqualTo("Verified");
    }

    @Test
    void tellsWhatItMeansAndWhatToDo() {
        var id = given.draftOf(UUID.randomUUID());
        var receipt = given.submit(id);
        given.askToFix(id, "BIRTH_LETTER");
        track(receipt.trackingNo(), receipt.pin(), "id")
                .expectBody()
                .jsonPath("$.serviceName")
                .isEqualTo("Akta kelahiran")
                .jsonPath("$.meaning")
                .isEqualTo("Ada yang perlu Anda perbaiki.")
                .jsonPath("$.next")
                .value(String.class, next -> assertThat(next).contains("kirim ulang"))
                .jsonPath("$.reasons[0].text")
                .isEqualTo("Dokumen tidak terbaca.")
                .jsonPath("$.reasons[0].requirement")
                .isEqualTo("BIRTH_LETTER")
                .jsonPath("$.timeline[1].meaning")
                .isEqualTo("Ada yang perlu Anda perbaiki.");
    }

    @Test
    void theReceiptIsAPictureForWhoeverHoldsIt() {
        var receipt = given.submit(given.draftOf(UUID.randomUUID()));
        var path = "/v1/tracking/receipts/qr";
        post(path, Map.of("trackingNo", receipt.trackingNo(), "pin", receipt.pin()), "id")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("image/svg+xml")
                .expectBody(String.class)
                .value(svg -> assertThat(svg).startsWith("<svg"));
        post(path, Map.of("trackingNo", receipt.trackingNo(), "pin", wrong(receipt)), "id")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void unknownWrongAndLockedLookTheSame() {
        var receipt = given.submit(given.draftOf(UUID.randomUUID()));
        var unknown = problem("AD-00000-00000", "123456");
        assertThat(unknown).containsEntry("code", "tracking-not-found");
        for (int i = 0; i < 5; i++)
            assertThat(problem(receipt.trackingNo(), wrong(receipt))).isEqualTo(unknown);
        assertThat(problem(receipt.trackingNo(), receipt.pin())).as("locked").isEqualTo(unknown);
        passQuarterHour(receipt);
        track(receipt.trackingNo(), receipt.pin(), "id").expectStatus().isOk();
    }

    @Test
    void aRightPinForgetsTheWrongOnes() {
        var receipt = given.submit(given.draftOf(UUID.randomUUID()));
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) problem(receipt.trackingNo(), wrong(receipt));
            track(receipt.trackingNo(), receipt.pin(), "id").expectStatus().isOk();
        }
    }

    @Test
    void parallelGuessesGetNoExtraTries() {
        var receipt = given.submit(given.draftOf(UUID.randomUUID()));
        IntStream.range(0, 20).parallel().forEach(_ -> problem(receipt.trackingNo(), wrong(receipt)));
        assertThat(jdbc.sql("select wrong_tries from tracking where tracking_no = :number")
                        .param("number", receipt.trackingNo())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void askedAgainTheNumberStaysAndThePinIsNew() {
        var id = given.draftOf(UUID.randomUUID());
        var first = given.submit(id);
        var second = desk.open(id);
        assertThat(second.trackingNo()).isEqualTo(first.trackingNo());
        assertThat(desk.numberOf(id)).contains(first.trackingNo());
        track(second.trackingNo(), second.pin(), "id").expectStatus().isOk();
    }

    @Test
    void aParentGivesTheNameWithTheReceipt() {
        var receipt = given.waitingForName();
        name(receipt, "Ahmad Fauzi")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("SUBMITTED");
        name(receipt, "Ahmad Fauzi")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("illegal-transition");
        name(new TrackingReceipt(receipt.trackingNo(), wrong(receipt)), "Ahmad Fauzi")
                .expectStatus()
                .isNotFound();
    }

    private RestTestClient.ResponseSpec name(TrackingReceipt receipt, String name) {
        return post(
                "/v1/tracking/name",
                Map.of("trackingNo", receipt.trackingNo(), "pin", receipt.pin(), "name", name),
                "id");
    }

    private RestTestClient.ResponseSpec track(String number, String pin, String language) {
        return post("/v1/tracking", Map.of("trackingNo", number, "pin", pin), language);
    }

    private RestTestClient.ResponseSpec post(String path, Map<String, String> body, String language) {
        return http.post()
                .uri(path)
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private Map<String, Object> problem(String number, String pin) {
        var body = Objects.requireNonNull(track(number, pin, "id")
                .expectStatus()
                .isNotFound()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
        body.remove("traceId");
        return body;
    }

    private static String wrong(TrackingReceipt receipt) {
        return receipt.pin().equals("000000") ? "000001" : "000000";
    }

    private void passQuarterHour(TrackingReceipt receipt) {
        jdbc.sql("update tracking set locked_until = locked_until - interval '15 minutes' where tracking_no = :number")
                .param("number", receipt.trackingNo())
                .update();
    }
}
