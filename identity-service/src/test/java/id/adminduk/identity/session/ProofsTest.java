package id.adminduk.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class ProofsTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    static Stream<Arguments> levels() {
        return Stream.of(
                Arguments.of(List.of(), "aal1", List.of()),
                Arguments.of(List.of(Proof.PASSWORD), "aal1", List.of("pwd")),
                Arguments.of(List.of(Proof.TOTP), "aal1", List.of("otp")),
                Arguments.of(List.of(Proof.PASSWORD, Proof.TOTP), "aal2", List.of("pwd", "otp", "mfa")),
                Arguments.of(List.of(Proof.PASSWORD, Proof.RECOVERY_CODE), "aal2", List.of("pwd", "otp", "mfa")),
                Arguments.of(List.of(Proof.PASSKEY), "aal2", List.of("pop", "mfa")));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void tellsHowSurely(List<Proof> shown, String level, List<String> methods) {
        var proofs = new Proofs(Map.of());
        for (var proof : shown) proofs = proofs.and(proof, NOON);
        assertThat(proofs.level()).isEqualTo(level);
        assertThat(proofs.methods()).isEqualTo(methods);
    }

    @Test
    void theLatestProofCountsAndTextsBringAllBack() {
        var proofs = new Proofs(Map.of()).and(Proof.PASSWORD, MORNING).and(Proof.TOTP, NOON);
        assertThat(proofs.latest()).hasValue(NOON);
        assertThat(Proofs.read(proofs.texts())).isEqualTo(proofs);
        var who = UsernamePasswordAuthenticationToken.authenticated("x", null, proofs.authorities());
        assertThat(Proofs.of(who)).isEqualTo(proofs);
        assertThat(Proofs.of(null).latest()).isEmpty();
    }
}
