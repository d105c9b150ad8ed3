package id.adminduk.kernel.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.adminduk.kernel.crypto.KeyFolder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The token one of our services shows another on `/internal/**`: short-lived, signed with a secret only services
/// have. It needs no call to anybody, so a neighbour's outage never spreads through sign-in.
public final class ServiceToken {
    static final String ISSUER = "adminduk-internal";
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration REUSED = Duration.ofSeconds(30);

    private final byte[] secret;
    private final String service;
    private final Clock clock;
    private volatile @Nullable Minted last;

    private record Minted(String token, Instant at) {}

    public ServiceToken(KeyFolder keys, String service, Clock clock) {
        this.secret = keys.secret("internal", 32);
        this.service = service;
        this.clock = clock;
    }

    /// The value of an Authorization header: `Bearer ...`.
    public String bearer() {
        var now = clock.instant();
        var known = last;
        if (known == null || known.at().plus(REUSED).isBefore(now)) {
            known = new Minted(mint(now), now);
            last = known;
        }
        return "Bearer " + known.token();
    }

    SecretKey key() {
        return new SecretKeySpec(secret, "HmacSHA256");
    }

    private String mint(Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(service)
                .audience("adminduk")
                .claim("client_id", service)
                .claim("roles", List.of(Role.SERVICE.name()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
