package id.adminduk.kernel.messaging;

import org.jspecify.annotations.Nullable;

/// Something outside is away for the moment: a listener that throws this is retried in place until it works, never
/// dead-lettered.
public class TransientFailure extends RuntimeException {
    public TransientFailure(String message) {
        super(message);
    }

    public TransientFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
