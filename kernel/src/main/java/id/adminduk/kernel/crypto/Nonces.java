package id.adminduk.kernel.crypto;

import java.security.SecureRandom;
import java.util.Arrays;

/// Random numbers used once, drawn from the system some hundreds at a time.
final class Nonces {
    private static final int AT_A_TIME = 256;

    private final SecureRandom random = new SecureRandom();
    private final int length;
    private final byte[] drawn;
    private int used;

    Nonces(int length) {
        this.length = length;
        this.drawn = new byte[length * AT_A_TIME];
        this.used = drawn.length;
    }

    synchronized byte[] next() {
        if (used == drawn.length) {
            random.nextBytes(drawn);
            used = 0;
        }
        byte[] nonce = Arrays.copyOfRange(drawn, used, used + length);
        Arrays.fill(drawn, used, used + length, (byte) 0);
        used += length;
        return nonce;
    }
}
