package id.adminduk.application.webpush;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.crypto.DevelopmentJwk;
import id.adminduk.kernel.crypto.KeyFolder;
import id.adminduk.kernel.problem.NotFound;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who we are to a push service (RFC 8292): a signed statement for each of them, good for twelve hours at most a day.
@Component
class Vapid {
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private final @Nullable ECKey key;
    private final String subject;
    private final Clock clock;

    Vapid(PushProperties properties, KeyFolder keys, AdmindukProperties installation, Clock clock) {
        this.key = properties.enabled() ? (ECKey) DevelopmentJwk.of(keys, "vapid", Curve.P_256) : null;
        this.subject = installation.publicAddress();
        this.clock = clock;
    }

    /// What a browser subscribes with; nothing where this installation does not push.
    String publicKey() {
        return Base64URL.encode(point()).toString();
    }

    String authorization(URI endpoint) {
        var claims = new JWTClaimsSet.Builder()
                .audience(endpoint.getScheme() + "://" + endpoint.getRawAuthority())
                .expirationTime(Date.from(clock.instant().plus(GOOD_FOR)))
                .subject(subject)
                .build();
        var statement = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        try {
            statement.sign(new ECDSASigner(key()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return "vapid t=" + statement.serialize() + ", k=" + publicKey();
    }

    private byte[] point() {
        try {
            return P256.point(key().toECPublicKey());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ECKey key() {
        if (key == null) throw new NotFound();
        return key;
    }
}
