package id.adminduk.application.casebook;

import id.adminduk.application.lifecycle.Application;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Events that cases are about (promises.md R4), as far as a batch of new cases is concerned; grows with them.
public final class LivingTwins {
    private final Function<Application, byte @Nullable []> naturalKey;
    private final Set<ByteBuffer> keys = new HashSet<>();

    LivingTwins(Function<Application, byte @Nullable []> naturalKey) {
        this.naturalKey = naturalKey;
    }

    void add(byte[] key) {
        keys.add(ByteBuffer.wrap(key));
    }

    /// Whether a case was about the same event before; from now on one is.
    public boolean hasOrAdd(Application opened) {
        byte[] key = naturalKey.apply(opened);
        return key != null && !keys.add(ByteBuffer.wrap(key));
    }
}
