package id.adminduk.application.cleaning;

import static id.adminduk.application.cleaning.HostileFiles.joined;
import static id.adminduk.application.cleaning.HostileFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.kernel.problem.DomainException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileSnifferTest {
    private final FileSniffer sniffer = new FileSniffer();

    @Test
    void recognisesWhatPeopleSend() {
        assertThat(sniffer.recognise("ktp.JPG", HostileFiles.photo(20, 20))).isEqualTo(FileKind.JPEG);
        assertThat(sniffer.recognise("ktp.png", HostileFiles.png(20, 20))).isEqualTo(FileKind.PNG);
        assertThat(sniffer.recognise("surat.pdf", HostilePdfs.pdf(1))).isEqualTo(FileKind.PDF);
    }

    @Test
    void takesAPhotoWithoutExtensionOrWithThatOfAnotherPhoto() {
        assertThat(sniffer.recognise("foto", HostileFiles.photo(20, 20))).isEqualTo(FileKind.JPEG);
        assertThat(sniffer.recognise("foto.jpg", HostileFiles.png(20, 20))).isEqualTo(FileKind.PNG);
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("page.html", HostileFiles.page()),
                Arguments.of("drawing.svg", HostileFiles.drawing()),
                Arguments.of("archive.zip", HostileFiles.zip("../../etc/cron.d/x", new byte[10])),
                Arguments.of("letter.docx", HostileFiles.zip("word/document.xml", new byte[10])),
                Arguments.of("program.exe", HostileFiles.program()),
                Arguments.of("empty", new byte[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void refusesOtherKinds(String name, byte[] file) {
        assertThatThrownBy(() -> sniffer.recognise(name, file))
                .satisfies(refused -> code(refused, "file-type-not-allowed"));
    }

    static Stream<Arguments> disguises() {
        var photo = HostileFiles.photo(20, 20);
        var pdf = HostilePdfs.pdf(1);
        var zip = HostileFiles.zip("a.class", new byte[10]);
        return Stream.of(
                Arguments.of("page.pdf", HostileFiles.page()),
                Arguments.of("program.jpg", HostileFiles.program()),
                Arguments.of("bomb.jpg", HostileFiles.zipBomb()),
                Arguments.of("drawing.png", HostileFiles.drawing()),
                Arguments.of("photo.pdf", photo),
                Arguments.of("photo.exe", photo),
                Arguments.of("scan.html", pdf),
                Arguments.of("photo-and-archive.jpg", joined(photo, zip)),
                Arguments.of("scan-and-archive.pdf", joined(pdf, zip)),
                Arguments.of("photo-and-page.jpg", joined(photo, HostileFiles.page())),
                Arguments.of("late-header.pdf", joined(text("GIF89a"), pdf)),
                Arguments.of("page-in-front.pdf", joined(text("%PDF-1.4\n<html><script>x</script>\n"), pdf)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguises")
    void refusesDisguises(String name, byte[] file) {
        assertThatThrownBy(() -> sniffer.recognise(name, file))
                .satisfies(refused -> code(refused, "file-type-mismatch"));
    }

    private static void code(Throwable refused, String code) {
        assertThat(((DomainException) refused).code()).isEqualTo(code);
        assertThat(((DomainException) refused).kind().status()).isEqualTo(415);
    }
}
