package id.adminduk.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Mints access tokens the way identity-service does, and broken ones.
public final class Tokens {
    public static final ECKey KEY = newKey("edge-test");
    private static final Instant START = Instant.now().minusSeconds(600);

    private Tokens() {}

    public static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String publicKeys() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    /// A good token of some partner.
    public static String valid() {
        return signed(KEY, header("edge-test"), claims -> claims);
    }

    public static String validFor(String subject) {
        return signed(KEY, header("edge-test"), claims -> claims.subject(subject));
    }

    public static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(KEY, header("edge-test"), change);
    }

    public static JWSHeader.Builder header(String keyId) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(keyId);
    }

    public static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("http://localhost:8080")
                .subject("partner-1")
                .audience("adminduk")
                .claim("client_id", "rsud-padang-pariaman")
                .claim("roles", List.of("PARTNER"))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(START))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    public static String signed(ECKey key, JWSHeader.Builder header, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            var token = new SignedJWT(header.build(), change.apply(claims()).build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
