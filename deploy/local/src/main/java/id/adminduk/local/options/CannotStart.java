package id.adminduk.local.options;

import org.jspecify.annotations.Nullable;

/// Why the platform does not start, in one sentence for the person at the keyboard.
public final class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence, null, false, false);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
