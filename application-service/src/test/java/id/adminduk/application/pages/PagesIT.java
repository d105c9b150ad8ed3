package id.adminduk.application.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.adminduk.application.CaseSteps;
import id.adminduk.application.survey.SurveyElement;
import id.adminduk.application.tracking.TrackingReceipt;
import id.adminduk.kernel.test.Chromium;
import id.adminduk.kernel.test.TestInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import({TestInfrastructure.class, CaseSteps.class})
@ActiveProfiles("test")
class PagesIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Autowired
    private CaseSteps given;

    @LocalServerPort
    private int port;

    @Test
    void showsWhereACaseStandsAndWhatToDo() throws Exception {
        var id = given.draftOf(UUID.randomUUID());
        var receipt = given.submit(id);
        given.askToFix(id, "BIRTH_LETTER");
        var page = post("/t", fields(receipt), "id");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body())
                .contains("lang=\"id\"", receipt.trackingNo(), "Dokumen tidak terbaca.", "lalu kirim ulang", "<svg")
                .doesNotContain("??");
        assertThat(post("/t", fields(receipt), "en").body())
                .contains("lang=\"en\"", "Something has to be corrected by you.");
    }

    @Test
    void aWrongPinIsRefusedAndCounts() throws Exception {
        var receipt = given.submit(given.draftOf(UUID.randomUUID()));
        var wrong = new TrackingReceipt(receipt.trackingNo(), receipt.pin().equals("000000") ? "000001" : "000000");
        for (int i = 0; i < 5; i++) {
            var page = post("/t", fields(wrong), "id");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("tidak cocok");
        }
        assertThat(post("/t", fields(receipt), "id").statusCode()).as("locked").isEqualTo(404);
    }

    @Test
    void theSurveyIsAnsweredOnceAndKeepsWhatWasAnswered() throws Exception {
        var id = given.draftOf(UUID.randomUUID());
        var receipt = given.submit(id);
        var answers = answers(receipt, 4);
        assertThat(post("/s", answers, "id").body()).contains("setelah permohonan berakhir");
        given.reject(id);
        var some = new HashMap<>(answers);
        some.remove("COST");
        var incomplete = post("/s", some, "id");
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("Jawab kesembilan pertanyaan", "checked=\"checked\"", "Cepat sekali");
        assertThat(post("/s", answers, "id").body()).contains("Terima kasih");
        var again = post("/s", answers, "en");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("answered already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/t", "/s"})
    void loadsOnlyItsOwnThings(String path) throws Exception {
        var page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'");
        assertThat(page.body())
                .doesNotContain("https://")
                .doesNotContain(" style=")
                .doesNotContain("<style");
        assertThat(get("/t/page.css").statusCode()).isEqualTo(200);
        assertThat(get("/t/receipt.js").statusCode()).isEqualTo(200);
        assertThat(get("/t/absent.js").statusCode()).isIn(401, 404);
    }

    /// On a phone of 360 pixels: the receipt's link fills the form and leaves the address.
    @Test
    void aScannedReceiptOpensTheCase() {
        var receipt = given.submit(given.draftOf(UUID.randomUUID()));
        try (var browser = browser()) {
            browser.go(address("/t#" + receipt.trackingNo() + "/" + receipt.pin()));
            browser.waitFor("document.getElementById('pin').value.length === 6");
            assertThat(browser.evaluate("location.href").asString()).doesNotContain(receipt.pin(), "#");
            browser.submit(Map.of());
            browser.waitFor("document.querySelector('.status') !== null");
            assertThat(browser.textOf(".status")).isEqualTo("Baru");
            fitsThePhone(browser, "track");
        }
    }

    @Test
    void thePageOfTheSurveyFitsAPhone() {
        try (var browser = browser()) {
            browser.go(address("/s#AD-4F7K2-9QM3X"));
            browser.waitFor("document.getElementById('trackingNo').value === 'AD-4F7K2-9QM3X'");
            assertThat(browser.evaluate("document.querySelectorAll('fieldset').length")
                            .asInt())
                    .isEqualTo(9);
            fitsThePhone(browser, "survey");
        }
    }

    /// `-Dscreenshots=folder` keeps the pictures.
    private static void fitsThePhone(Chromium browser, String name) {
        var kept = System.getProperty("screenshots");
        if (kept != null) browser.keepPicture(Path.of(kept, name + ".png"));
        assertThat(browser.evaluate("document.documentElement.scrollWidth <= " + Chromium.WIDTH)
                        .asBoolean())
                .isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    private Chromium browser() {
        var program = Chromium.find();
        assumeTrue(program.isPresent(), "chromium is not installed");
        return new Chromium(program.get(), folder.resolve("profile"), "--accept-lang=id");
    }

    private static Map<String, String> fields(TrackingReceipt receipt) {
        return Map.of("trackingNo", receipt.trackingNo(), "pin", receipt.pin());
    }

    private static Map<String, String> answers(TrackingReceipt receipt, int points) {
        var answers = new HashMap<>(fields(receipt));
        for (var element : SurveyElement.values()) answers.put(element.name(), Integer.toString(points));
        answers.put("suggestion", "Cepat sekali.\r\nTerima kasih.");
        return answers;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String language)
            throws IOException, InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(form));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
