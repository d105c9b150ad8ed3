package id.adminduk.application.tracking;

import id.adminduk.kernel.crypto.BlindIndex;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A PIN as it is stored. A million PINs are guessed in no time, so the hash is keyed and the key is not in the
/// database.
@Component
class PinHash {
    private final BlindIndex index;

    PinHash(BlindIndex index) {
        this.index = index;
    }

    byte[] of(UUID applicationId, String pin) {
        return index.of("tracking-pin", applicationId + "/" + pin);
    }
}
