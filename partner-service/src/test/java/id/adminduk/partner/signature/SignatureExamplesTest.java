package id.adminduk.partner.signature;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The published examples of RFC 9421 appendix B.2 and of RFC 9530, with the keys of appendix B.1.
class SignatureExamplesTest {
    private static final byte[] BODY = "{\"hello\": \"world\"}".getBytes(StandardCharsets.UTF_8);
    private static final String ED25519 = "MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=";
    private static final String RSA_PSS = """
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr4tmm3r20Wd/PbqvP1s2+QEtvpuRaV8Yq40gjUR8y2Rjxa6dpG2GXHbPfvMs8ct+Lh1GH45x28Rw
        3Ry53mm+oAXjyQ86OnDkZ5N8lYbggD4O3w6M6pAvLkhk95AndTrifbIFPNU8PPMO7OyrFAHqgDsznjPFmTOtCEcN2Z1FpWgchwuYLPL+Wokqltd11nqqzi+b
        J9cvSKADYdUAAN5WUtzdpiy6LbTgSxP7ociU4Tn0g5I6aDZJ7A8Lzo0KSyZYoA485mqcO0GVAdVw9lq4aOT9v6d+nb4bnNkQVklLQ3fVAvJm+xdDOp9LCNCN
        48V2pnDOkFV6+U9nV5oyc6XI2wIDAQAB\
        """;

    @Test
    void b26Ed25519() {
        var message = message(
                "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\""
                        + " \"content-length\");created=1618884473;keyid=\"test-key-ed25519\"",
                "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:");
        assertThatNoException().isThrownBy(() -> verify(message, SigningAlgorithm.ED25519, ED25519));
    }

    @Test
    void b23RsaPssOverEverything() {
        var message = message(
                "sig-b23=(\"date\" \"@method\" \"@path\" \"@query\" \"@authority\" \"content-type\" \"content-digest\""
                        + " \"content-length\");created=1618884473;keyid=\"test-key-rsa-pss\"",
                "sig-b23=:bbN8oArOxYoyylQQUU6QYwrTuaxLwjAC9fbY2F6SVWvh0yBiMIRGOnMYwZ/5MR6fb0Kh1rIRASVxFkeGt683+qRpRRU5p2voTp768ZrCUb38"
                    + "K0fUxN0O0iC59DzYx8DFll5GmydPxSmme9v6ULbMFkl+V5B1TP/yPViV7KsLNmvKiLJH1pFkh/aYA2HXXZzNBXmIkoQoLd7YfW91kE9o/CCoC1xM"
                    + "y7JA1ipwvKvfrs65ldmlu9bpG6A9BmzhuzF8Eim5f8ui9eH8LZH896+QIF61ka39VBrohr9iyMUJpvRX2Zbhl5ZJzSRxpJyoEZAFL2FUo5fTIztsDZ"
                    + "KEgM4cUA==:");
        assertThatNoException().isThrownBy(() -> verify(message, SigningAlgorithm.RSA_PSS_SHA512, RSA_PSS));
        assertThatNoException().isThrownBy(() -> ContentDigest.check(message));
    }

    @Test
    void anotherComponentOrderIsAnotherSignature() {
        var message = message(
                "sig-b26=(\"@method\" \"date\" \"@path\" \"@authority\" \"content-type\""
                        + " \"content-length\");created=1618884473;keyid=\"test-key-ed25519\"",
                "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:");
        assertThatThrownBy(() -> verify(message, SigningAlgorithm.ED25519, ED25519))
                .isInstanceOf(SignatureRefused.Invalid.class);
    }

    private static void verify(HttpMessage message, SigningAlgorithm algorithm, String key) {
        byte[] encoded = Base64.getMimeDecoder().decode(key);
        SignatureInput.of(message, null).verifyBytes(message, algorithm, algorithm.publicKey(encoded));
    }

    private static HttpMessage message(String input, String signature) {
        var headers = new TreeMap<String, List<String>>(Map.of(
                "Host", List.of("example.com"),
                "Date", List.of("Tue, 20 Apr 2021 02:07:55 GMT"),
                "Content-Type", List.of("application/json"),
                "Content-Digest",
                        List.of(
                                "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:"),
                "Content-Length", List.of("18"),
                "Signature-Input", List.of(input),
                "Signature", List.of(signature)));
        return new HttpMessage("POST", "https://example.com/foo?param=Value&Pet=dog", headers, BODY);
    }
}
