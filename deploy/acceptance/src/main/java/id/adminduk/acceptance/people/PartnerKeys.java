package id.adminduk.acceptance.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An institution's two private keys: one proves who asks for a token, one signs messages.
final class PartnerKeys {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int ASSERTION_SECONDS = 60;

    private final String clientId;
    private final String assertionKeyId;
    private final PrivateKey assertionKey;
    private final PrivateKey messageKey;

    PartnerKeys(Path keys, String clientId) {
        this.clientId = clientId;
        var auth = jwk(keys.resolve("demo").resolve(clientId + "-auth.jwk"));
        var sign = jwk(keys.resolve("demo").resolve(clientId + "-sign.jwk"));
        this.assertionKeyId = auth.get("kid").asString();
        try {
            this.assertionKey = KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret(auth)), p256()));
            this.messageKey = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret(sign)));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /// A client assertion (RFC 7523): signed by us, for this issuer only, good for a minute and for once.
    String assertion(String issuer) {
        var header = Map.of("alg", "ES256", "kid", assertionKeyId);
        var claims = Map.of(
                "iss", clientId,
                "sub", clientId,
                "aud", issuer,
                "jti", UUID.randomUUID().toString(),
                "exp", Instant.now().plusSeconds(ASSERTION_SECONDS).getEpochSecond());
        var text = URL.encodeToString(JSON.writeValueAsBytes(header)) + "."
                + URL.encodeToString(JSON.writeValueAsBytes(claims));
        return text + "." + URL.encodeToString(sign("SHA256withECDSAinP1363Format", assertionKey, text));
    }

    byte[] signMessage(String base) {
        return sign("Ed25519", messageKey, base);
    }

    private static byte[] sign(String algorithm, PrivateKey key, String text) {
        try {
            var signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ECParameterSpec p256() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] secret(JsonNode jwk) {
        return Base64.getUrlDecoder().decode(jwk.get("d").asString());
    }

    private static JsonNode jwk(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException absent) {
            throw new UncheckedIOException("the demo keys are missing; was deploy/up started with --demo?", absent);
        }
    }
}
