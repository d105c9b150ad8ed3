package id.adminduk.document.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.exception.ProtectedDocumentException;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import id.adminduk.document.rendering.BirthCertificate.Model;
import id.adminduk.document.rendering.DocumentRenderer;
import id.adminduk.document.rendering.PrintedPages;
import id.adminduk.document.rendering.Samples;
import id.adminduk.kernel.messaging.TransientFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentSignerTest {
    @TempDir
    static Path folder;

    static LocalSigning local;
    static byte[] page;
    static SignedPdf signed;

    @BeforeAll
    static void sign() {
        local = new LocalSigning(folder);
        page = new DocumentRenderer().render(Samples.akta(Model.MARRIED_PARENTS));
        signed = local.signer().sign(page);
    }

    @Test
    void signatureIsGenuine() {
        var verdict = local.inspector().inspect(signed.bytes());
        assertThat(verdict.indication()).isEqualTo("TOTAL_PASSED");
        assertThat(verdict.genuine()).isTrue();
        assertThat(verdict.timestampedAt()).isCloseTo(Instant.now(), within(5, ChronoUnit.MINUTES));
    }

    @Test
    void tellsTheArchiveWhatItSigned() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(signed.bytes());
        var certificate = local.authority().signer().certificate();
        assertThat(signed.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(signed.signerName()).isEqualTo("Kepala Dinas (pengembangan)");
        assertThat(signed.certificateSerial())
                .isEqualTo(certificate.getSerialNumber().toString(16));
        assertThat(signed.signedAt()).isCloseTo(Instant.now(), within(5, ChronoUnit.MINUTES));
    }

    @Test
    void isBaselineTForTheWholeFile() throws Exception {
        var validator = new PDFDocumentValidator(new InMemoryDocument(signed.bytes()));
        validator.setCertificateVerifier(new CommonCertificateVerifier(true));
        var report = validator.validateDocument().getSimpleReport();
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
        try (var document = Loader.loadPDF(signed.bytes())) {
            var dictionary = document.getSignatureDictionaries().getFirst();
            assertThat(dictionary.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(dictionary.getByteRange()[2] + dictionary.getByteRange()[3])
                    .isEqualTo(signed.bytes().length);
        }
    }

    @Test
    void staysPdfA() {
        assertThat(PrintedPages.archivability(signed.bytes()).isCompliant()).isTrue();
    }

    @Test
    void detectsOneFlippedBit() {
        for (int position : new int[] {100, page.length / 2, page.length - 100}) {
            var changed = signed.bytes().clone();
            changed[position] ^= 1;
            assertThat(local.inspector().inspect(changed).genuine()).isFalse();
        }
        var changed = signed.bytes().clone();
        changed[page.length / 2] ^= 1;
        assertThat(local.inspector().inspect(changed).indication()).isEqualTo("TOTAL_FAILED/HASH_FAILURE");
    }

    @Test
    void refusesALaterRevision() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(signed.bytes())) {
            document.getDocumentCatalog().setLanguage("en");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        assertThat(local.inspector().inspect(out.toByteArray()).indication()).isEqualTo("NOT_THE_WHOLE_FILE");
    }

    @Test
    void rendersAndSignsManyAtOnce() throws Exception {
        var renderer = new DocumentRenderer();
        var signer = local.signer();
        Callable<byte[]> issue = () -> signer.sign(renderer.render(Samples.akta(Model.MARRIED_PARENTS)))
                .bytes();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var issued : threads.invokeAll(Collections.nCopies(12, issue))) {
                assertThat(local.inspector().inspect(issued.get()).genuine()).isTrue();
            }
        }
    }

    @Test
    void signsOnlyOnce() {
        assertThatThrownBy(() -> local.signer().sign(signed.bytes())).isInstanceOf(ProtectedDocumentException.class);
    }

    @Test
    void refusesUnsignedPagesAndOtherFiles() {
        assertThat(local.inspector().inspect(page).indication()).isEqualTo("NOT_ONE_SIGNATURE");
        assertThat(local.inspector().inspect(new byte[] {1, 2, 3}).indication()).isEqualTo("NOT_A_PDF");
    }

    @Test
    void refusesAnotherAuthority(@TempDir Path elsewhere) {
        var forged = new LocalSigning(elsewhere).signer().sign(page);
        var verdict = local.inspector().inspect(forged.bytes());
        assertThat(verdict.genuine()).isFalse();
        assertThat(verdict.indication()).startsWith("INDETERMINATE");
    }

    @Test
    void timestampsAwayIsAFailureThatPasses() throws Exception {
        var nobody = new OnlineTSPSource("http://127.0.0.1:" + freePort());
        var key = new Pkcs12Key(local.authority().signer());
        var signer = new DocumentSigner(key, nobody, Clock.systemUTC());
        assertThatThrownBy(() -> signer.sign(page)).isInstanceOf(TransientFailure.class);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
