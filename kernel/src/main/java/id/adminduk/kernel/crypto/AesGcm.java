package id.adminduk.kernel.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM with a random 96-bit nonce in front of the text and associated data that pins a value to its place.
final class AesGcm {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Nonces NONCES = new Nonces(NONCE_BYTES);

    /// To look one up takes longer than to use it. As many as were ever in use at once.
    private static final ConcurrentLinkedDeque<Cipher> IDLE = new ConcurrentLinkedDeque<>();

    private AesGcm() {}

    static byte[] seal(SecretKey key, byte[] plain, byte[] place) {
        byte[] nonce = NONCES.next();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, place);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// Throws [SealBroken] when key, place or bytes are not those of the sealing.
    static byte[] open(SecretKey key, byte[] sealed, byte[] place) {
        if (sealed.length < NONCE_BYTES) throw new SealBroken();
        return run(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                place);
    }

    /// A cipher that failed is not used again.
    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] input, byte[] place) {
        try {
            var idle = IDLE.pollFirst();
            var cipher = idle == null ? Cipher.getInstance("AES/GCM/NoPadding") : idle;
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            byte[] output = cipher.doFinal(input);
            IDLE.addFirst(cipher);
            return output;
        } catch (javax.crypto.AEADBadTagException tampered) {
            throw new SealBroken();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
