package id.adminduk.document.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.adminduk.kernel.crypto.KeyFolder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void makesItsKeysOnce() {
        var first = Authorities.in(folder, at(NOW));
        var second = Authorities.in(folder, at(NOW.plusSeconds(60)));
        assertThat(second.root()).isEqualTo(first.root());
        assertThat(second.signer()).isEqualTo(first.signer());
        assertThat(second.timestamper()).isEqualTo(first.timestamper());
    }

    @Test
    void makesNoKeysWhereTheOperatorGivesThem() {
        assertThatIllegalStateException().isThrownBy(() -> Authorities.in(new KeyFolder(folder, false), at(NOW)));
    }

    @Test
    void certificatesLeadToTheRootAndToTheRevocationList() throws Exception {
        var authority = Authorities.in(folder, at(NOW));
        for (var credential : List.of(authority.signer(), authority.timestamper())) {
            credential.certificate().verify(authority.root().getPublicKey());
            assertThat(credential.chain()).last().isEqualTo(authority.root());
            assertThat(new String(credential.certificate().getExtensionValue("2.5.29.31"), StandardCharsets.ISO_8859_1))
                    .contains("http://localhost:8080/pki/ca.crl");
        }
        assertThat(authority.timestamper().certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.8");
        assertThat(authority.root().getBasicConstraints()).isZero();
    }

    @Test
    void revocationListIsSignedAndValidForSevenDays() throws Exception {
        var authority = Authorities.in(folder, at(NOW));
        var list = parse(authority.revocationList());
        list.verify(authority.root().getPublicKey());
        assertThat(list.getThisUpdate()).isEqualTo(NOW);
        assertThat(list.getNextUpdate()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(list.getRevokedCertificates()).isNull();
    }

    @Test
    void revocationListIsIssuedAnewAfterADay() throws Exception {
        var clock = new MovingClock();
        var authority = Authorities.in(folder, clock);
        var first = authority.revocationList();
        clock.now = NOW.plus(Duration.ofHours(23));
        assertThat(authority.revocationList()).isEqualTo(first);
        clock.now = NOW.plus(Duration.ofHours(24));
        assertThat(parse(authority.revocationList()).getThisUpdate()).isEqualTo(clock.now);
    }

    private static X509CRL parse(byte[] encoded) throws Exception {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(encoded));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static final class MovingClock extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
