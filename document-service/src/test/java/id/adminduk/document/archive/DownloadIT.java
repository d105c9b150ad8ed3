package id.adminduk.document.archive;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.document.Births;
import id.adminduk.document.Births.Birth;
import id.adminduk.document.Births.IssuedDocument;
import id.adminduk.document.DocumentServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@DocumentServiceTest
class DownloadIT {
    @Autowired
    Births births;

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLinkAndThePinGiveTheSignedFile() {
        var akta = akta(Birth.any());
        var answer = download(akta.token(), akta.pin())
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectHeader()
                .valueMatches("Cache-Control", ".*no-store.*")
                .expectHeader()
                .valueEquals(
                        "Content-Disposition",
                        "attachment; filename=\"akta-kelahiran-%s.pdf\"".formatted(akta.number()))
                .expectBody()
                .returnResult();
        assertThat(answer.getResponseBody()).startsWith('%', 'P', 'D', 'F');
        assertThat(answer.getResponseHeaders().getETag()).isEqualTo('"' + sha256Of(akta) + '"');
        assertThat(prints(akta)).containsExactly("LINK");
    }

    @Test
    void thePageBehindTheLinkAsksForThePinAndGivesTheFile() {
        var akta = akta(Birth.any());
        http.get()
                .uri("/d/{token}", akta.token())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("PIN", "lang=\"id\"").doesNotContain(akta.number()));
        form(akta.token(), "000000".equals(akta.pin()) ? "111111" : "000000")
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("PIN salah"));
        form(akta.token(), akta.pin()).expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_PDF);
    }

    @Test
    void fiveWrongPinsLockTheDownloadEvenForTheRightOne() {
        var akta = akta(Birth.any());
        for (int left = 4; left > 0; left--) {
            download(akta.token(), wrong(akta))
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("pin-wrong");
        }
        for (var pin : List.of(wrong(akta), akta.pin())) {
            download(akta.token(), pin)
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("pin-locked");
        }
        assertThat(prints(akta)).isEmpty();
    }

    @Test
    void aRightPinForgivesTheWrongOnesBefore() {
        var akta = akta(Birth.any());
        for (int round = 0; round < 2; round++) {
            for (int tries = 0; tries < 4; tries++) download(akta.token(), wrong(akta));
            download(akta.token(), akta.pin()).expectStatus().isOk();
        }
    }

    @Test
    void guessesInParallelCountOneByOne() throws InterruptedException {
        var akta = akta(Birth.any());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> guesses = IntStream.range(0, 30)
                    .<Callable<Object>>mapToObj(_ -> () -> download(akta.token(), wrong(akta)))
                    .toList();
            pool.invokeAll(guesses);
        }
        download(akta.token(), akta.pin()).expectStatus().isForbidden();
        assertThat(jdbc.sql("select wrong_tries from download_key where document_id = :id")
                        .param("id", akta.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void anUnknownLinkAndAnExpiredOneAreRefused() {
        download("AAAAAAAAAAAAAAAAAAAAAA", "123456").expectStatus().isNotFound();
        var akta = akta(Birth.any());
        jdbc.sql("update download_key set expires_at = now() - interval '1 minute' where document_id = :id")
                .param("id", akta.id())
                .update();
        download(akta.token(), akta.pin())
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("link-expired");
    }

    @Test
    void aPinOfAnotherShapeIsInvalidAndNotCounted() {
        var akta = akta(Birth.any());
        download(akta.token(), "12345").expectStatus().isEqualTo(422);
        http.post()
                .uri("/v1/downloads/{token}", akta.token())
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void aSupersededCardIsNotGivenOut() {
        var family = UUID.randomUUID();
        var older = births.issued(Birth.of(family, 2)).get("KK");
        births.issued(Birth.of(family, 3));
        download(older.token(), older.pin())
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("document-out-of-force");
    }

    private IssuedDocument akta(Birth birth) {
        return births.issued(birth).get("AKTA_KELAHIRAN");
    }

    private RestTestClient.ResponseSpec download(String token, String pin) {
        return http.post()
                .uri("/v1/downloads/{token}", token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("pin", pin))
                .exchange();
    }

    private RestTestClient.ResponseSpec form(String token, String pin) {
        return http.post()
                .uri("/d/{token}", token)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("pin=" + pin)
                .exchange();
    }

    private static String wrong(IssuedDocument document) {
        return document.pin().equals("111111") ? "222222" : "111111";
    }

    private List<String> prints(IssuedDocument document) {
        return jdbc.sql("select channel from print_log where document_id = :id")
                .param("id", document.id())
                .query(String.class)
                .list();
    }

    private String sha256Of(IssuedDocument document) {
        return jdbc.sql("select sha256 from issued_file where document_id = :id")
                .param("id", document.id())
                .query(String.class)
                .single();
    }
}
