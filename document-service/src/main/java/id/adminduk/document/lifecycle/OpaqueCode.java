package id.adminduk.document.lifecycle;

import java.security.SecureRandom;
import java.util.Base64;

/// A name nobody can guess: 128 random bits, 22 characters that need no escaping in an address.
public final class OpaqueCode {
    private static final SecureRandom RANDOM = new SecureRandom();

    private OpaqueCode() {}

    public static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
