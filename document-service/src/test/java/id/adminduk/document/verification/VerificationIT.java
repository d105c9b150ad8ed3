package id.adminduk.document.verification;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.document.Births;
import id.adminduk.document.Births.Birth;
import id.adminduk.document.Births.IssuedDocument;
import id.adminduk.document.DocumentServiceTest;
import id.adminduk.document.lifecycle.OpaqueCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.JsonPathAssertions;
import org.springframework.test.web.servlet.client.RestTestClient;

@DocumentServiceTest
class VerificationIT {
    private static final AtomicInteger VISITORS = new AtomicInteger();

    @Autowired
    Births births;

    @Autowired
    RestTestClient http;

    @LocalServerPort
    int port;

    private final HttpClient impatient = HttpClient.newHttpClient();

    /// Every test comes from an address of its own, or one would spend the other's budget.
    private final String address = "203.0.113." + VISITORS.incrementAndGet();

    @Test
    void aCurrentAktaIsActive() {
        var akta = akta(Birth.any());
        look(akta.code(), MediaType.APPLICATION_JSON)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("ACTIVE")
                .jsonPath("$.kind")
                .isEqualTo("AKTA_KELAHIRAN")
                .jsonPath("$.number")
                .isEqualTo(akta.number())
                .jsonPath("$.holder")
                .isEqualTo("A***** P**** C*****")
                .jsonPath("$.signer")
                .isNotEmpty();
    }

    @Test
    void aCardShowsItsNumberMaskedAndGoesYellowWhenReplaced() {
        var family = UUID.randomUUID();
        var older = births.issued(Birth.of(family, 2)).get("KK");
        var newer = births.issued(Birth.of(family, 3)).get("KK");
        status(newer).isEqualTo("ACTIVE");
        status(older).isEqualTo("SUPERSEDED");
        look(older.code(), MediaType.APPLICATION_JSON)
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("130501******0001").doesNotContain("1305010107190001"));
    }

    @Test
    void thePageSaysItInWordsInTheVisitorsLanguage() {
        var akta = akta(Birth.any());
        page(akta.code(), null)
                .value(page -> assertThat(page)
                        .contains("lang=\"id\"", "Asli dan berlaku", akta.number())
                        .doesNotContain("<script", "Aisyah", "??"));
        page(akta.code(), "en").value(page -> assertThat(page).contains("lang=\"en\"", "Genuine and in force"));
        page(OpaqueCode.random(), null)
                .value(page -> assertThat(page).contains("Tidak ditemukan").doesNotContain("<dl"));
        http.get().uri("/v/page.css").exchange().expectStatus().isOk();
    }

    @Test
    void everyGuessGetsTheSameAnswer() {
        var bodies =
                Arrays.asList(OpaqueCode.random(), OpaqueCode.random(), "short", "dot.ted", "a".repeat(300)).stream()
                        .map(code -> look(code, MediaType.APPLICATION_JSON)
                                .expectStatus()
                                .isNotFound()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody())
                        .distinct();
        assertThat(bodies).containsExactly("{\"status\":\"UNKNOWN\"}");
    }

    @Test
    void guessingMeetsALimitThatOtherVisitorsDoNotFeel() throws IOException, InterruptedException {
        int last = 0;
        for (int guess = 0; guess < 40 && last != 429; guess++) {
            last = guess("application/json").statusCode();
        }
        var refused = guess("application/json");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
        var page = guess("text/html");
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.body()).contains("Terlalu banyak pemeriksaan");
        http.get()
                .uri("/v/" + OpaqueCode.random())
                .header("X-Forwarded-For", "203.0.113.250")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private IssuedDocument akta(Birth birth) {
        return births.issued(birth).get("AKTA_KELAHIRAN");
    }

    private RestTestClient.ResponseSpec look(String code, MediaType accept) {
        return http.get()
                .uri("/v/{code}", code)
                .header("X-Forwarded-For", address)
                .accept(accept)
                .exchange();
    }

    /// By a client that does not wait and try again by itself, as the other one does.
    private HttpResponse<String> guess(String accept) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/v/%s".formatted(port, OpaqueCode.random())))
                .header("X-Forwarded-For", address)
                .header("Accept", accept)
                .build();
        return impatient.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonPathAssertions status(IssuedDocument document) {
        return look(document.code(), MediaType.APPLICATION_JSON).expectBody().jsonPath("$.status");
    }

    private RestTestClient.BodySpec<String, ?> page(String code, @Nullable String language) {
        return http.get()
                .uri("/v/{code}", code)
                .headers(headers -> {
                    headers.set("X-Forwarded-For", address);
                    headers.setAccept(java.util.List.of(MediaType.TEXT_HTML));
                    if (language != null) headers.set("Accept-Language", language);
                })
                .exchange()
                .expectBody(String.class);
    }
}
