package id.adminduk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.test.Chromium;
import java.nio.file.Path;

/// What every page of the sign-in must be on a small phone; a picture of each stays in `target/pages`.
public final class PageCheck {
    private static final Path PICTURES = Path.of("target/pages");
    private static final int FINGER = 44;

    private PageCheck() {}

    /// Nothing sticks out, everything to touch is large enough, and the browser blocked nothing.
    public static void check(Chromium browser, String page) {
        browser.keepPicture(PICTURES.resolve(page + ".png"));
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .as(page)
                .isLessThanOrEqualTo(Chromium.WIDTH);
        assertThat(browser.evaluate(
                                "Math.min(...[...document.querySelectorAll('input:not([type=hidden]),button,.button')]"
                                        + ".map(e => e.getBoundingClientRect().height))")
                        .asDouble())
                .as(page)
                .isGreaterThanOrEqualTo(FINGER);
        assertThat(browser.evaluate("document.documentElement.lang").asString()).isIn("id", "en");
        assertThat(browser.complaints())
                .as(page)
                .noneMatch(complaint ->
                        complaint.contains("Content Security Policy") || complaint.contains("status of 404"));
    }
}
