package id.adminduk.kernel.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A proof of possession as a client makes one (RFC 9449), right or wrong.
record Proof(ECKey key, String type, Map<String, Object> claims) {
    static Proof of(ECKey key) {
        return new Proof(
                key,
                "dpop+jwt",
                Map.of("jti", UUID.randomUUID().toString(), "iat", Instant.now().getEpochSecond()));
    }

    Proof forGet(String address) {
        return claim("htm", "GET").claim("htu", address);
    }

    Proof with(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return claim("ath", Base64URL.encode(digest).toString());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Proof claim(String name, Object value) {
        var changed = new HashMap<>(claims);
        changed.put(name, value);
        changed.values().removeIf(java.util.Objects::isNull);
        return new Proof(key, type, changed);
    }

    Proof typ(String changed) {
        return new Proof(key, changed, claims);
    }

    Proof by(ECKey other) {
        return new Proof(other, type, claims);
    }

    String sign() {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(type))
                    .jwk(key.toPublicJWK())
                    .build();
            var set = new JWTClaimsSet.Builder();
            claims.forEach(set::claim);
            var proof = new SignedJWT(header, set.build());
            proof.sign(new ECDSASigner(key));
            return proof.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
