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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageIT extends DashboardTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

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
        assumeTrue(Files.isExecutable(CHROMIUM), "chromium is not installed");
        assertThat(chromium("http://localhost:" + port + "/dashboard"))
                .contains("data-signed-in=\"\" hidden=\"\"")
                .contains("Masuk sebagai petugas");
    }

    @Test
    void aBrowserThatComesBackWithAForeignCodeIsNotSignedIn() throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), "chromium is not installed");
        assertThat(chromium("http://localhost:" + port + "/dashboard/callback?code=stolen&state=foreign"))
                .contains("Masuk tidak berhasil");
    }

    @Test
    void aSignedInBrowserShowsNumbersThatMove() throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), "chromium is not installed");
        var birth = Birth.reportedAt(Instant.now());
        office().accepted(birth);
        office().submitted(birth);
        await().atMost(20, SECONDS)
                .until(() -> get("/v1/dashboard/overview", "Authorization", operator())
                        .body()
                        .contains("RSUD"));
        try (var front = new SignInFront(port, operator())) {
            assertThat(chromium(front.address("/dashboard/callback?code=good&state=known")))
                    .contains("RSUD Padang Pariaman", "BIRTH", "<svg");
        }
    }

    /// The page after its scripts ran for a few seconds.
    private String chromium(String address) throws Exception {
        var output = folder.resolve("page.html");
        var browser = new ProcessBuilder(List.of(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--lang=id",
                        "--accept-lang=id",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--timeout=6000",
                        "--dump-dom",
                        address))
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(browser.waitFor(60, SECONDS)).as("chromium ended").isTrue();
        } finally {
            browser.destroyForcibly();
        }
        return Files.readString(output);
    }
}
