package id.adminduk.dashboard.page;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.adminduk.dashboard.DashboardTest;
import id.adminduk.dashboard.Office.Birth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageIT extends DashboardTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'', id, Masuk sebagai petugas",
        "en, en, Sign in as an officer",
        "'fr,en;q=0.5', en, Sign in as an officer"
    })
    void thePageSpeaksTwoLanguages(String accepted, String language, String words) {
        var answer = accepted.isEmpty() ? get("/dashboard") : get("/dashboard", "Accept-Language", accepted);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("lang=\"" + language + "\"", words).doesNotContain("??");
    }

    @Test
    void thePageLoadsOnlyItsOwnThings() {
        var answer = get("/dashboard/callback?code=x&state=y");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'");
        assertThat(answer.body())
                .doesNotContain("https://")
                .doesNotContain("<style")
                .doesNotContain(" style=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard.css", "dashboard.js", "sign-in.js", "stream.js", "chart.js", "icon.svg"})
    void itsFilesAreServed(String name) {
        assertThat(get("/dashboard/" + name).statusCode()).isEqualTo(200);
        assertThat(get("/dashboard/absent-" + name).statusCode()).isEqualTo(404);
    }

    @Test
    void aBrowserShowsTheSignIn() throws Exception {
        try (var browser = browser()) {
            browser.open("http://localhost:" + port + "/dashboard");
            shows(browser, "Masuk sebagai petugas");
            assertThat(browser.visibleText()).doesNotContain("Laporan mitra");
        }
    }

    @Test
    void aForeignCodeSignsNobodyIn() throws Exception {
        try (var browser = browser()) {
            browser.open("http://localhost:" + port + "/dashboard/callback?code=stolen&state=foreign");
            shows(browser, "Masuk tidak berhasil");
        }
    }

    @Test
    void aSignedInBrowserShowsNumbersThatMove() throws Exception {
        var birth = Birth.reportedAt(Instant.now());
        office().accepted(birth);
        try (var browser = browser();
                var front = new SignInFront(port, operator())) {
            browser.open(front.address("/dashboard/callback?code=good&state=known"));
            shows(browser, "RSUD Padang Pariaman");
            shows(browser, "Langsung");
            office().submitted(birth);
            shows(browser, "Permohonan masuk · Kelahiran · Mitra");
            looksRight(browser);
        }
    }

    /// On a desk by day and by night, and on a phone; `-Dscreenshots=folder` keeps the pictures.
    private static void looksRight(Chromium browser) throws Exception {
        var kept = System.getProperty("screenshots");
        for (int width : new int[] {1280, 390}) {
            for (boolean dark : new boolean[] {false, true}) {
                browser.look(width, dark);
                assertThat(browser.scrollsSideways()).as("wider than " + width).isFalse();
                if (kept != null)
                    browser.screenshot(Path.of(kept, "dashboard-" + width + (dark ? "-dark.png" : ".png")));
            }
        }
    }

    private Chromium browser() throws Exception {
        assumeTrue(Files.isExecutable(Chromium.PROGRAM), "chromium is not installed");
        return new Chromium(folder.resolve("profile"));
    }

    private static void shows(Chromium browser, String words) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(browser.visibleText()).contains(words));
    }
}
