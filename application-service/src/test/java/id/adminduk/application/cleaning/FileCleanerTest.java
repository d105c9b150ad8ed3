package id.adminduk.application.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.cleaning.FileCleaner.CleanFile;
import id.adminduk.application.scanner.NoScanner;
import id.adminduk.kernel.problem.DomainException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole way, through the real process.
class FileCleanerTest {
    private final FileCleaner cleaner =
            new FileCleaner(new CleaningProcess(Jail.ofThisMachine(List.of())), NoScanner.here());

    @Test
    void drawsAPhotoAnewWithoutItsMetadata() throws IOException {
        var clean = (CleanFile) cleaner.clean("foto.jpg", () -> HostileFiles.photoWithExif(3000, 1500, 6));
        var picture = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
        assertThat(clean.contentType()).isEqualTo("image/jpeg");
        assertThat(picture.getWidth()).isEqualTo(1250);
        assertThat(picture.getHeight()).isEqualTo(2500);
        assertThat(picture.getRGB(1200, 50) & 0xFF0000)
                .as("red corner, turned upright")
                .isGreaterThan(0xC00000);
        assertThat(latin(clean.bytes())).doesNotContain("SITI", "Exif");
    }

    @Test
    void turnsAPngIntoAJpeg() throws IOException {
        var clean = (CleanFile) cleaner.clean("foto.png", () -> HostileFiles.png(40, 30));
        assertThat(ImageIO.read(new ByteArrayInputStream(clean.bytes())).getWidth())
                .isEqualTo(40);
        assertThat(clean.contentType()).isEqualTo("image/jpeg");
    }

    @Test
    void writesAPdfAnewWithoutItsMaker() throws IOException {
        var clean = (CleanFile) cleaner.clean("surat.pdf", HostilePdfs::pdfWithMaker);
        assertThat(latin(clean.bytes())).doesNotContain("SITI", "Scanner");
        try (var document = Loader.loadPDF(clean.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                    .contains("Halaman 1", "Halaman 2");
        }
    }

    @Test
    void takesTheLargestPhotoAllowed() {
        var clean = (CleanFile) cleaner.clean("foto.png", () -> HostileFiles.png(8000, 5000));
        assertThat(clean.bytes()).hasSizeLessThan(5 << 20);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("bomb.png", HostileFiles.pngBomb(30_000, 30_000), "image-too-large"),
                Arguments.of("cut.png", HostileFiles.pngBomb(2000, 2000), "image-unreadable"),
                Arguments.of(
                        "cut.jpg", java.util.Arrays.copyOf(HostileFiles.photo(800, 800), 4000), "image-unreadable"),
                Arguments.of("script.pdf", HostilePdfs.pdfWithScript(), "pdf-rejected"),
                Arguments.of("launch.pdf", HostilePdfs.pdfThatLaunches(), "pdf-rejected"),
                Arguments.of("file.pdf", HostilePdfs.pdfWithFile(), "pdf-rejected"),
                Arguments.of("form.pdf", HostilePdfs.pdfWithForm(), "pdf-rejected"),
                Arguments.of("encrypted.pdf", HostilePdfs.pdfEncrypted(), "pdf-rejected"),
                Arguments.of("long.pdf", HostilePdfs.pdf(60), "pdf-rejected"),
                Arguments.of("bomb.pdf", HostilePdfs.pdfBomb(), "pdf-rejected"),
                Arguments.of("loop.pdf", HostilePdfs.pdfWithXrefLoop(), "pdf-rejected"),
                Arguments.of("nonsense.pdf", HostileFiles.text("%PDF-1.7 nonsense"), "pdf-rejected"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refuses(String name, byte[] file, String code) {
        assertThatThrownBy(() -> cleaner.clean(name, () -> file)).satisfies(refused -> {
            assertThat(((DomainException) refused).code()).isEqualTo(code);
            assertThat(((DomainException) refused).kind().status()).isEqualTo(422);
        });
    }

    @Test
    void repairsABrokenCrossReferenceByWritingItAnew() throws IOException {
        var clean = (CleanFile) cleaner.clean("scan.pdf", HostilePdfs::pdfWithBrokenXref);
        try (var document = Loader.loadPDF(clean.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
