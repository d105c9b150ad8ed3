package id.adminduk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.adminduk.acceptance.drill.Rush;
import id.adminduk.acceptance.paper.Paper;
import id.adminduk.acceptance.paper.PdfSig;
import id.adminduk.acceptance.people.Hospital;
import id.adminduk.acceptance.story.Cast;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The paper itself: who signed it, and what changing it does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersIT {
    private final Cast cast = Stage.cast();

    @TempDir
    private Path folder;

    private byte[] akta = {};
    private String page = "";

    @BeforeAll
    void issue() {
        var rush = new Rush(cast);
        var filed = rush.push(cast.families().many(1), 1, _ -> {});
        var done = rush.awaitDone(filed, Duration.ofSeconds(60)).getFirst();
        var document = Hospital.document(done, "AKTA_KELAHIRAN");
        page = document.get("verificationUrl").asString();
        akta = cast.hospital()
                .get("/v1/partner-documents/%s/file"
                        .formatted(document.get("documentId").asString()))
                .require(200)
                .body();
    }

    @Test
    void itsSignerIsCertifiedByTheDevelopmentAuthorityAndNotRevoked() throws IOException, GeneralSecurityException {
        var x509 = CertificateFactory.getInstance("X.509");
        var authority = (X509Certificate) x509.generateCertificate(published("/pki/ca.crt"));
        var revoked = x509.generateCRL(published("/pki/ca.crl"));
        var path = x509.generateCertPath(List.of(signer(x509)));
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(revoked))));
        assertThat(CertPathValidator.getInstance("PKIX").validate(path, parameters))
                .isNotNull();
    }

    @Test
    void everyFlippedByteIsNoticed() {
        assertThat(verdictOf(akta)).isEqualTo("GENUINE");
        for (int place = 100; place < akta.length; place += akta.length / 5) {
            byte[] changed = akta.clone();
            changed[place] ^= 1;
            assertThat(verdictOf(changed)).as("byte %d", place).isEqualTo("MODIFIED");
        }
    }

    @Test
    void pdfsigTrustsItThroughTheDevelopmentAuthority() throws IOException {
        var pdfsig = PdfSig.installed();
        assumeThat(pdfsig).as("pdfsig is installed").isPresent();
        assumeThat(pdfsig.get().certutil()).as("certutil is installed").isNotNull();
        var opinion = pdfsig.get()
                .of(file(akta), cast.visitor().get("/pki/ca.crt").require(200).body());
        assertThat(opinion.isValid()).as(opinion.toString()).isTrue();
        assertThat(opinion.isTrusted()).as(opinion.toString()).isTrue();
    }

    @Test
    void pdfsigNoticesAFlippedByteAndSaysWhenItWasToldOfNoAuthority() throws IOException {
        var pdfsig = PdfSig.installed();
        assumeThat(pdfsig).as("pdfsig is installed").isPresent();
        var alone = new PdfSig(pdfsig.get().pdfsig(), null);
        var genuine = alone.of(file(akta), new byte[0]);
        assertThat(genuine.isValid()).as(genuine.toString()).isTrue();
        assertThat(genuine.isTrusted()).as(genuine.toString()).isFalse();
        assertThat(genuine.toString()).contains("certutil is not installed");
        assertThat(alone.of(file(Paper.of(akta).withOneByteFlipped()), new byte[0])
                        .isValid())
                .isFalse();
    }

    private Path file(byte[] pdf) throws IOException {
        return Files.write(folder.resolve("akta.pdf"), pdf);
    }

    private String verdictOf(byte[] pdf) {
        return cast.visitor().check(pdf, page).get("verdict").asString();
    }

    private ByteArrayInputStream published(String path) {
        return new ByteArrayInputStream(cast.visitor().get(path).require(200).body());
    }

    /// The one certificate in the signature that belongs to a person or office, not to an authority.
    private X509Certificate signer(CertificateFactory x509) throws IOException, GeneralSecurityException {
        try (var document = Loader.loadPDF(akta)) {
            var contents = document.getSignatureDictionaries().getFirst().getContents();
            for (var certificate : x509.generateCertificates(new ByteArrayInputStream(contents))) {
                if (((X509Certificate) certificate).getBasicConstraints() < 0) return (X509Certificate) certificate;
            }
        }
        throw new AssertionError("no signer's certificate in the signature");
    }
}
