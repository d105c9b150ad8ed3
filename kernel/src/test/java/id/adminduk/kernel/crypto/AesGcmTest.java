package id.adminduk.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AesGcmTest {
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void manyAtOnceNeverShareANonceAndAllOpen() throws Exception {
        var nonces = ConcurrentHashMap.<String>newKeySet();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(thread -> java.util.concurrent.Executors.callable(() -> {
                        for (int i = 0; i < 500; i++) {
                            var text = bytes("text " + thread + " " + i);
                            var sealed = AesGcm.seal(KEY, text, bytes("place " + i));
                            nonces.add(HexFormat.of().formatHex(sealed, 0, 12));
                            assertThat(AesGcm.open(KEY, sealed, bytes("place " + i)))
                                    .isEqualTo(text);
                        }
                    }))
                    .toList());
            for (var done : work) done.get();
        }
        assertThat(nonces).hasSize(4000);
    }

    @Test
    void aBrokenSealDoesNotHarmTheNext() {
        var sealed = AesGcm.seal(KEY, bytes("first"), bytes("place"));
        var broken = Arrays.copyOf(sealed, sealed.length);
        broken[sealed.length - 1] ^= 1;
        for (int tries = 0; tries < 3; tries++) {
            assertThatThrownBy(() -> AesGcm.open(KEY, broken, bytes("place"))).isInstanceOf(SealBroken.class);
            assertThat(AesGcm.open(KEY, sealed, bytes("place"))).isEqualTo(bytes("first"));
        }
    }
}
