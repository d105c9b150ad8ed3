package id.adminduk.application.upload;

import static id.adminduk.application.cleaning.HostileFiles.joined;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.application.cleaning.HostileFiles;
import id.adminduk.application.cleaning.HostilePdfs;
import jakarta.servlet.ServletContext;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Bad files at the door (promises.md S56 to S63, F27): a form and a file in pieces get the same answer.
class HostileUploadIT extends RunningService {
    private static final int LIMIT = 5 << 20;

    @LocalServerPort
    private int address;

    @Autowired
    private ServletContext server;

    private TusClient client;
    private UUID application;

    @BeforeEach
    void begin() {
        client = new TusClient(address, citizen);
        application = draft();
    }

    record Try(String name, byte[] file, int status, String code) {
        @Override
        public String toString() {
            return name + " " + code;
        }
    }

    static Stream<Try> tries() {
        return Stream.of(
                        strangers(),
                        disguises(),
                        pdfs(),
                        Stream.of(new Try("bomb.png", HostileFiles.pngBomb(30_000, 30_000), 422, "image-too-large")))
                .flatMap(all -> all);
    }

    private static Stream<Try> strangers() {
        return Stream.of(
                        new Try("drawing.svg", HostileFiles.drawing(), 0, ""),
                        new Try("letter.docx", HostileFiles.zip("word/document.xml", new byte[10]), 0, ""),
                        new Try("escape.zip", HostileFiles.zip("../../etc/cron.d/x", new byte[10]), 0, ""),
                        new Try("bomb.zip", HostileFiles.zipBomb(), 0, ""),
                        new Try("program.exe", HostileFiles.program(), 0, ""))
                .map(each -> new Try(each.name(), each.file(), 415, "file-type-not-allowed"));
    }

    private static Stream<Try> disguises() {
        var photo = HostileFiles.photo(20, 20);
        var zip = HostileFiles.zip("a.class", new byte[10]);
        return Stream.of(
                        new Try("program.pdf", HostileFiles.program(), 0, ""),
                        new Try("page.jpg", HostileFiles.page(), 0, ""),
                        new Try("drawing.png", HostileFiles.drawing(), 0, ""),
                        new Try("bomb.jpg", HostileFiles.zipBomb(), 0, ""),
                        new Try("photo-and-archive.jpg", joined(photo, zip), 0, ""),
                        new Try("scan-and-page.pdf", joined(HostilePdfs.pdf(1), HostileFiles.page()), 0, ""))
                .map(each -> new Try(each.name(), each.file(), 415, "file-type-mismatch"));
    }

    private static Stream<Try> pdfs() {
        return Stream.of(
                        new Try("script.pdf", HostilePdfs.pdfWithScript(), 0, ""),
                        new Try("launch.pdf", HostilePdfs.pdfThatLaunches(), 0, ""),
                        new Try("embedded.pdf", HostilePdfs.pdfWithFile(), 0, ""),
                        new Try("encrypted.pdf", HostilePdfs.pdfEncrypted(), 0, ""),
                        new Try("pages.pdf", HostilePdfs.pdfOfBlankPages(10_000), 0, ""),
                        new Try("loop.pdf", HostilePdfs.pdfWithXrefLoop(), 0, ""),
                        new Try("bomb.pdf", HostilePdfs.pdfBomb(), 0, ""))
                .map(each -> new Try(each.name(), each.file(), 422, "pdf-rejected"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tries")
    void isRefusedEitherWay(Try hostile) {
        for (var answer : List.of(
                client.form(application, "BIRTH_LETTER", hostile.name(), hostile.file()),
                client.upload(application, "BIRTH_LETTER", hostile.name(), hostile.file()))) {
            assertThat(answer.status()).isEqualTo(hostile.status());
            assertThat(answer.code()).isEqualTo(hostile.code());
        }
        assertThat(filesOf(application)).isZero();
        assertThat(temporaryFiles()).isEmpty();
    }

    static Stream<String> names() {
        return Stream.of("../../x.jpg", "a\u0000b.jpg", "x".repeat(4096) + ".jpg", "CON.jpg", "a\u202Egpj.jpg", "");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStrangeNameIsOnlyAName(String name) {
        var stored = client.upload(application, "BIRTH_LETTER", name, HostileFiles.photo(40, 30));
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.body().at("/name").asString(""))
                .matches("[\\w ]{1,80}\\.jpg")
                .isNotEqualToIgnoringCase("CON.jpg");
    }

    @Test
    void aBodyThatSaysItIsTooLongIsNotRead() throws IOException {
        assertThat(raw("Content-Length: " + (25 << 20), part(1000))).contains("413");
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    void aBodyWithoutEndIsCutOff() throws IOException {
        var piece = part(LIMIT + (200 << 10));
        var chunk = joined(HostileFiles.text(Integer.toHexString(piece.length) + "\r\n"), piece);
        assertThat(raw("Transfer-Encoding: chunked", chunk)).contains("413");
        assertThat(temporaryFiles()).isEmpty();
    }

    private static byte[] part(int bytes) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n";
        return joined(HostileFiles.text(head), new byte[bytes]);
    }

    /// The first line of the answer.
    private String raw(String length, byte[] body) throws IOException {
        try (var line = new Socket("127.0.0.1", address)) {
            var head = "POST /v1/applications/" + application + "/attachments HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: " + citizen + "\r\nContent-Type: multipart/form-data; boundary=x\r\n" + length
                    + "\r\n\r\n";
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().write(body);
            line.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private int filesOf(UUID id) {
        return jdbc.sql("select count(*) from attachment where application_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private List<String> temporaryFiles() {
        var folder = (File) server.getAttribute(ServletContext.TEMPDIR);
        var found = folder.list((_, name) -> name.startsWith("upload_"));
        return found == null ? List.of() : List.of(found);
    }
}
