package id.adminduk.identity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.adminduk.kernel.test.Chromium;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Pages in a real browser of 360 pixels; skipped on a machine that has none. Pictures stay in `target/pages`.
@WithSignIn
public abstract class PagesOnAPhone {
    @Autowired
    protected Browsers browsers;

    @TempDir(cleanup = CleanupMode.NEVER) // the browser still writes while it ends
    private Path profile;

    protected Chromium browser;

    @BeforeEach
    void openChromium() {
        var executable = Chromium.find();
        assumeTrue(executable.isPresent(), "no browser here");
        browser = new Chromium(executable.get(), profile, flags());
    }

    @AfterEach
    void closeChromium() {
        if (browser != null) browser.close();
    }

    /// What the browser is started with besides.
    protected String[] flags() {
        return new String[0];
    }
}
