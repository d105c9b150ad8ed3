package id.adminduk.identity.siak;

import org.jspecify.annotations.Nullable;

/// SIAK did not answer, or not so that we understand it: tried again later. The code is what operators see.
final class SiakAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String trouble;

    SiakAway(String trouble, @Nullable Throwable cause) {
        super("SIAK: " + trouble, cause);
        this.trouble = trouble;
    }

    String trouble() {
        return trouble;
    }
}
