package id.adminduk.document.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.adminduk.document.pki.Authorities;
import id.adminduk.document.rendering.BirthCertificate.Model;
import id.adminduk.document.rendering.DocumentRenderer;
import id.adminduk.document.rendering.Samples;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ExternalSigningTest {
    @TempDir
    Path folder;

    @Test
    void signsWithTheOfficesOwnKeyAndANetworkStamp() throws Exception {
        var authority = Authorities.in(folder.resolve("keys"), Clock.systemUTC());
        var local = new DevelopmentSigning();
        var keystore = Files.write(folder.resolve("office.p12"), Authorities.pkcs12(authority.signer(), "secret"));
        var trust = Files.writeString(
                folder.resolve("roots.pem"), pem(authority.root().getEncoded()));
        try (var stamps = new StampServer(local.timestamps(authority))) {
            var wiring = new ExternalSigning();
            var properties = new SigningProperties(keystore, "secret", trust, stamps.address());
            var signer =
                    new DocumentSigner(wiring.signingKey(properties), wiring.timestamps(properties), Clock.systemUTC());

            var signed = signer.sign(new DocumentRenderer().render(Samples.akta(Model.MARRIED_PARENTS)));

            var verdict = new SignatureInspector(local.verifiers(authority)).inspect(signed.bytes());
            assertThat(verdict.indication()).isEqualTo("TOTAL_PASSED");
            assertThat(wiring.verifiers(properties)
                            .get()
                            .getTrustedCertSources()
                            .getNumberOfCertificates())
                    .isOne();
        }
    }

    @Test
    void saysWhichSettingIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SigningProperties(Path.of("office.p12"), "secret", null, URI.create("http://tsa")))
                .withMessage("adminduk.signing.trust is missing");
    }

    @Test
    void takesTheDevelopmentAuthorityOnlyWhenNothingElseIsNamed() {
        new ApplicationContextRunner()
                .withUserConfiguration(DevelopmentSigning.class, ExternalSigning.class)
                .withPropertyValues("adminduk.signing.authority=external")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("adminduk.signing."));
    }

    private static String pem(byte[] certificate) {
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(certificate));
    }
}
