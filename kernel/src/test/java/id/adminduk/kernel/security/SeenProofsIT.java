package id.adminduk.kernel.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.adminduk.kernel.KernelTestApp;
import id.adminduk.kernel.test.TestInfrastructure;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.DPoPProofReplayValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.context.ActiveProfiles;

/// A proof counts once, whichever copy of a service it is shown to (RFC 9449, 11.1).
@SpringBootTest(classes = KernelTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
class SeenProofsIT {
    @Autowired
    JdbcClient jdbc;

    private Jwt proof;

    @BeforeEach
    void aProof() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256).generate().toPublicJWK();
        proof = Jwt.withTokenValue("proof")
                .header("typ", "dpop+jwt")
                .header("jwk", key.toJSONObject())
                .jti(UUID.randomUUID().toString())
                .issuedAt(Instant.now())
                .build();
    }

    @Test
    void aProofShownToOneCopyIsKnownToEveryOther() {
        assertThat(isTakenBy(new SeenProofs(jdbc))).isTrue();
        assertThat(isTakenBy(new SeenProofs(jdbc))).isFalse();
    }

    @Test
    void withoutADatabaseACopyKnowsItsOwn() {
        var seen = new SeenProofs(null);
        assertThat(isTakenBy(seen)).isTrue();
        assertThat(isTakenBy(seen)).isFalse();
        assertThat(isTakenBy(new SeenProofs(null))).isTrue();
    }

    @Test
    void whatNobodyWouldTakeAgainIsForgotten() {
        var seen = new SeenProofs(jdbc);
        isTakenBy(seen);
        seen.forgetOld();
        assertThat(rows()).as("a fresh one stays").isPositive();
        jdbc.sql("update seen_proof set seen_at = now() - interval '6 minutes'").update();
        seen.forgetOld();
        assertThat(rows()).isZero();
    }

    private boolean isTakenBy(SeenProofs seen) {
        return !new DPoPProofReplayValidator(seen).validate(proof).hasErrors();
    }

    private int rows() {
        return jdbc.sql("select count(*) from seen_proof").query(Integer.class).single();
    }
}
