package id.adminduk.identity.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.adminduk.kernel.AdmindukProperties;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/// Checks `private_key_jwt` assertions (standards.md 2.3): our issuer as the only audience, five minutes at most, each
/// once.
@Component
class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LEEWAY = Duration.ofSeconds(30);
    private static final int LONGEST_JTI = 255;

    private final ClientRepository clients;
    private final String issuer;
    private final Clock clock;

    ClientAssertions(ClientRepository clients, AdmindukProperties properties, Clock clock) {
        this.clients = clients;
        this.issuer = properties.publicAddress();
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        return assertion -> {
            try {
                return verified(client, SignedJWT.parse(assertion));
            } catch (ParseException | JOSEException unreadable) {
                throw new BadJwtException("unreadable client assertion", unreadable);
            }
        };
    }

    private Jwt verified(RegisteredClient client, SignedJWT assertion) throws ParseException, JOSEException {
        require(JWSAlgorithm.ES256.equals(assertion.getHeader().getAlgorithm()), "algorithm");
        var key = keyOf(client, assertion.getHeader().getKeyID());
        require(key != null && assertion.verify(new ECDSAVerifier(key.toECKey())), "signature");
        var claims = assertion.getJWTClaimsSet();
        require(client.getClientId().equals(claims.getIssuer()), "issuer");
        require(client.getClientId().equals(claims.getSubject()), "subject");
        // An array may name another server too, which could then use the assertion here.
        require(issuer.equals(assertion.getPayload().toJSONObject().get("aud")), "audience");
        checkTimes(claims);
        checkFirstUse(client, claims);
        return jwt(assertion, claims);
    }

    private void checkTimes(JWTClaimsSet claims) {
        var now = clock.instant();
        var expires = claims.getExpirationTime();
        require(expires != null && expires.toInstant().isAfter(now.minus(LEEWAY)), "expiry");
        require(expires.toInstant().isBefore(now.plus(LONGEST).plus(LEEWAY)), "lifetime");
        var notBefore = claims.getNotBeforeTime();
        require(notBefore == null || notBefore.toInstant().isBefore(now.plus(LEEWAY)), "start");
    }

    private void checkFirstUse(RegisteredClient client, JWTClaimsSet claims) {
        var jti = claims.getJWTID();
        require(jti != null && !jti.isEmpty() && jti.length() <= LONGEST_JTI, "id");
        var keepUntil = claims.getExpirationTime().toInstant().plus(LEEWAY);
        require(clients.useOnce(client.getClientId(), jti, keepUntil, clock.instant()), "second use");
    }

    private static @Nullable JWK keyOf(RegisteredClient client, @Nullable String keyId) throws ParseException {
        var jwks = StoredClient.jwksOf(client);
        if (jwks == null) return null;
        var keys = JWKSet.parse(jwks);
        if (keyId != null) return keys.getKeyByKeyId(keyId);
        return keys.size() == 1 ? keys.getKeys().getFirst() : null;
    }

    private static Jwt jwt(SignedJWT assertion, JWTClaimsSet claims) {
        var values = new HashMap<>(claims.getClaims());
        values.replaceAll((_, value) -> value instanceof Date date ? date.toInstant() : value);
        return Jwt.withTokenValue(assertion.serialize())
                .headers(headers -> headers.putAll(assertion.getHeader().toJSONObject()))
                .claims(all -> all.putAll(values))
                .build();
    }

    private static void require(boolean holds, String what) {
        if (!holds) throw new BadJwtException("client assertion refused: " + what);
    }
}
