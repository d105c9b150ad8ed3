package id.adminduk.application.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.RunningService;
import id.adminduk.application.attachment.AttachmentQueries;
import id.adminduk.application.cleaning.HostileFiles;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A file in pieces, over lines that break.
class UploadIT extends RunningService {
    private static final byte[] PHOTO = HostileFiles.photo(900, 700);
    private static final int HALF = PHOTO.length / 2;

    @LocalServerPort
    private int address;

    @Autowired
    private UploadDesk desk;

    @Autowired
    private AttachmentQueries attachments;

    private TusClient client;
    private UUID application;

    @BeforeEach
    void begin() {
        client = new TusClient(address, citizen);
        application = draft();
    }

    @Test
    void aFileInPiecesIsAFile() {
        var upload = client.begin(application, "BIRTH_LETTER", PHOTO.length);
        assertThat(client.offset(upload)).isEqualTo("0");
        var first = client.patch(upload, 0, Arrays.copyOf(PHOTO, HALF));
        assertThat(first.status()).isEqualTo(204);
        assertThat(first.header("Upload-Offset")).isEqualTo(String.valueOf(HALF));
        assertThat(first.header("Upload-Expires")).endsWith("GMT");
        assertThat(client.complete(upload).code()).isEqualTo("upload-incomplete");
        client.patch(upload, HALF, Arrays.copyOfRange(PHOTO, HALF, PHOTO.length));
        var stored = client.complete(upload);
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.body().at("/name").asString("")).isEqualTo("surat.jpg");
        assertThat(attachments.coveredRequirements(application)).containsExactly("BIRTH_LETTER");
        assertThat(client.complete(upload).body().at("/id"))
                .isEqualTo(stored.body().at("/id"));
        assertThat(piecesOf(upload)).isZero();
    }

    @Test
    void headTellsWhatTheClientSaidAndHowFarItIs() {
        var said =
                TusClient.metadata("requirement", "BIRTH_LETTER", "filename", "surat lahir.jpg", "type", "image/jpeg");
        var upload = client.create(application, said, 10).header("Location");
        var head = client.head(upload);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Upload-Length")).isEqualTo("10");
        assertThat(head.header("Upload-Metadata")).isEqualTo(said);
        assertThat(head.header("Cache-Control")).contains("no-store");
        assertThat(head.header("Tus-Resumable")).isEqualTo("1.0.0");
    }

    @Test
    void whatArrivedBeforeTheLineBrokeIsKept() {
        var upload = client.begin(application, "BIRTH_LETTER", PHOTO.length);
        client.breakOff(upload, 0, PHOTO.length, Arrays.copyOf(PHOTO, HALF));
        await().until(() -> client.offset(upload).equals(String.valueOf(HALF)));
        client.patch(upload, HALF, Arrays.copyOfRange(PHOTO, HALF, PHOTO.length));
        assertThat(client.complete(upload).status()).isEqualTo(201);
    }

    @Test
    void ofManyWhoSendTheSamePieceOneWins() {
        var upload = client.begin(application, "BIRTH_LETTER", PHOTO.length);
        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(_ -> client.patch(upload, 0, PHOTO))
                .toList();
        assertThat(answers.stream().filter(answer -> answer.status() == 204)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.code().equals("upload-offset-mismatch")))
                .hasSize(5);
        assertThat(client.complete(upload).status()).isEqualTo(201);
    }

    @Test
    void piecesLieSealed() {
        var upload = client.begin(application, "BIRTH_LETTER", PHOTO.length);
        client.patch(upload, 0, PHOTO);
        var kept = jdbc.sql("select content from upload_part where upload_id = :id")
                .param("id", idOf(upload))
                .query((row, _) -> row.getBytes("content"))
                .list();
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(HostileFiles.latin(piece)).doesNotContain("JFIF"));
    }

    record Refusal(String name, String metadata, long length, int status, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Refusal> refusals() {
        var good = TusClient.metadata("requirement", "BIRTH_LETTER");
        return Stream.of(
                new Refusal("25 MB", good, 25 << 20, 413, "file-too-large"),
                new Refusal("nothing", good, 0, 400, "upload-length-invalid"),
                new Refusal("no requirement", TusClient.metadata("filename", "x"), 9, 400, "upload-metadata-invalid"),
                new Refusal("no Base64", "requirement %%%", 9, 400, "upload-metadata-invalid"),
                new Refusal("twice", good + "," + good, 9, 400, "upload-metadata-invalid"),
                new Refusal("8 kB", good + ",x " + "A".repeat(8192), 9, 400, "upload-metadata-invalid"),
                new Refusal("no hash", good + ",sha256 AAAA", 9, 400, "upload-metadata-invalid"),
                new Refusal("unknown", TusClient.metadata("requirement", "CURRICULUM"), 9, 422, "requirement-unknown"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatItCannotTake(Refusal refusal) {
        var answer = client.create(application, refusal.metadata(), refusal.length());
        assertThat(answer.status()).isEqualTo(refusal.status());
        assertThat(answer.code()).isEqualTo(refusal.code());
        assertThat(answer.body().at("/title").asString("")).isNotEqualTo(refusal.code());
        assertThat(answer.header("Tus-Resumable")).isEqualTo("1.0.0");
    }

    @Test
    void refusesPiecesThatDoNotFit() {
        var upload = client.begin(application, "BIRTH_LETTER", 10);
        assertThat(client.patch(upload, 3, new byte[3]).code()).isEqualTo("upload-offset-mismatch");
        assertThat(client.patch(upload, 0, new byte[11]).code()).isEqualTo("upload-longer-than-announced");
        assertThat(client.send(client.to(upload)
                                .header("Content-Type", "application/octet-stream")
                                .header("Upload-Offset", "0")
                                .method("PATCH", BodyPublishers.ofByteArray(new byte[1])))
                        .status())
                .isEqualTo(415);
        assertThat(client.offset(upload)).isEqualTo("0");
    }

    @Test
    void whatIsMoreThanAnnouncedIsNotKept() {
        var upload = client.begin(application, "BIRTH_LETTER", 10);
        var endless = client.send(client.to(upload)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", "0")
                .method("PATCH", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[11]))));
        assertThat(endless.code()).isEqualTo("upload-longer-than-announced");
        assertThat(client.offset(upload)).isEqualTo("10");
    }

    @Test
    void aDamagedPieceIsNotKept() {
        var upload = client.begin(application, "BIRTH_LETTER", PHOTO.length);
        var damaged = client.patch(upload, 0, PHOTO, "sha1 " + Hashes.base64("SHA-1", new byte[1]));
        assertThat(damaged.status()).isEqualTo(460);
        assertThat(damaged.code()).isEqualTo("upload-checksum-mismatch");
        assertThat(client.patch(upload, 0, PHOTO, "md5 AAAA").code()).isEqualTo("upload-checksum-invalid");
        assertThat(client.offset(upload)).isEqualTo("0");
        assertThat(client.patch(upload, 0, PHOTO, "sha256 " + Hashes.base64("SHA-256", PHOTO))
                        .status())
                .isEqualTo(204);
        assertThat(client.complete(upload).status()).isEqualTo(201);
    }

    @Test
    void aFileWithAnotherHashThanAnnouncedIsRefused() {
        var said = TusClient.metadata("requirement", "BIRTH_LETTER", "sha256", Hashes.hex(new byte[1]));
        var wrong = client.create(application, said, PHOTO.length).header("Location");
        client.patch(wrong, 0, PHOTO);
        assertThat(client.complete(wrong).code()).isEqualTo("upload-file-differs");
        var right = client.create(
                        application,
                        TusClient.metadata("requirement", "BIRTH_LETTER", "sha256", Hashes.hex(PHOTO)),
                        PHOTO.length)
                .header("Location");
        client.patch(right, 0, PHOTO);
        assertThat(client.complete(right).status()).isEqualTo(201);
    }

    @Test
    void aRepeatedBeginningIsTheSameUpload() {
        var key = UUID.randomUUID().toString();
        var said = TusClient.metadata("requirement", "BIRTH_LETTER");
        var first = client.create(application, said, 9, key);
        var again = client.create(application, said, 9, key);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(client.create(application, said, 8, key).status()).isEqualTo(422);
        assertThat(client.create(application, said, 8, "").code()).isEqualTo("idempotency-key-required");
    }

    @Test
    void aForeignUploadIsNone() {
        var upload = client.begin(application, "BIRTH_LETTER", PHOTO.length);
        for (var token : new String[] {TestTokens.citizen(UUID.randomUUID()), counter}) {
            var stranger = new TusClient(address, token);
            assertThat(stranger.create(application, TusClient.metadata("requirement", "BIRTH_LETTER"), 9)
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.head(upload).status()).isEqualTo(404);
            assertThat(stranger.patch(upload, 0, PHOTO).status()).isEqualTo(404);
            assertThat(stranger.complete(upload).status()).isEqualTo(404);
            assertThat(stranger.delete(upload).status()).isEqualTo(404);
        }
        assertThat(new TusClient(address, verifier).head(upload).status()).isEqualTo(403);
        var elsewhere = upload.replace(application.toString(), draft().toString());
        assertThat(client.head(elsewhere).status()).isEqualTo(404);
    }

    @Test
    void theCounterSendsForACaseItFiledAndKeepsNothing() {
        residentIs(UUID.randomUUID(), NAGARI, "ACTIVE");
        var body = Map.of("service", "KK-LOST", "applicant", Map.of("nik", "1305010403650001"));
        var filed = api.create("/v1/applications", counter, body).id();
        var atTheCounter = new TusClient(address, counter);
        var said = TusClient.metadata("requirement", "POLICE_LETTER", "keep", "true");
        var upload = atTheCounter.create(filed, said, PHOTO.length).header("Location");
        atTheCounter.patch(upload, 0, PHOTO);
        var stored = atTheCounter.complete(upload);
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.body().at("/vaultId").isNull()).isTrue();
        var elsewhere = TestTokens.officer(Role.FRONT_OFFICE, "13.06", "officer-elsewhere");
        assertThat(new TusClient(address, elsewhere).head(upload).status()).isEqualTo(404);
        assertThat(client.head(upload).status()).isEqualTo(404);
    }

    @Test
    void filesOnTheirWayCountTowardsWhatACaseHolds() {
        var last = "";
        for (int i = 0; i < 20; i++) last = client.begin(application, "BIRTH_LETTER", 5 << 20);
        var more = client.create(application, TusClient.metadata("requirement", "BIRTH_LETTER"), 9);
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.code()).isEqualTo("file-quota-exceeded");
        assertThat(client.delete(last).status()).isEqualTo(204);
        assertThat(client.head(last).status()).isEqualTo(404);
        client.begin(application, "BIRTH_LETTER", 9);
    }

    @Test
    void afterADayItIsGone() {
        var upload = client.begin(application, "BIRTH_LETTER", PHOTO.length);
        client.patch(upload, 0, Arrays.copyOf(PHOTO, HALF));
        jdbc.sql("update upload set expires_at = now() - interval '1 second' where id = :id")
                .param("id", idOf(upload))
                .update();
        assertThat(client.head(upload).status()).isEqualTo(410);
        assertThat(client.patch(upload, HALF, new byte[1]).code()).isEqualTo("upload-expired");
        desk.forgetExpired();
        assertThat(client.head(upload).status()).isEqualTo(404);
        assertThat(piecesOf(upload)).isZero();
    }

    @Test
    void nothingIsSentOnceTheCaseIsFiled() {
        var upload = client.begin(application, "BIRTH_LETTER", PHOTO.length);
        change("POST", application, "/cancellation", citizen, "");
        assertThat(client.patch(upload, 0, PHOTO).code()).isEqualTo("illegal-transition");
        assertThat(client.complete(upload).code()).isEqualTo("illegal-transition");
    }

    @Test
    void saysWhichProtocolItSpeaks() {
        var offer = client.send(client.to(TusClient.uploadsOf(application)).method("OPTIONS", BodyPublishers.noBody()));
        assertThat(offer.status()).isEqualTo(204);
        assertThat(offer.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(offer.header("Tus-Extension")).isEqualTo("creation,expiration,checksum,termination");
        assertThat(offer.header("Tus-Max-Size")).isEqualTo("5242880");
        var old = client.send(client.to(TusClient.uploadsOf(application))
                .setHeader("Tus-Resumable", "0.2.2")
                .POST(BodyPublishers.noBody()));
        assertThat(old.status()).isEqualTo(412);
        assertThat(old.code()).isEqualTo("tus-version-unsupported");
        assertThat(old.header("Tus-Version")).isEqualTo("1.0.0");
    }

    private static UUID idOf(String upload) {
        return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
    }

    private int piecesOf(String upload) {
        return jdbc.sql("select count(*) from upload_part where upload_id = :id")
                .param("id", idOf(upload))
                .query(Integer.class)
                .single();
    }
}
