package id.adminduk.application.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.CaseSteps;
import id.adminduk.application.cleaning.HostileFiles;
import id.adminduk.application.cleaning.HostilePdfs;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.storage.BlobId;
import id.adminduk.kernel.storage.BlobStore;
import id.adminduk.kernel.test.TestInfrastructure;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import({TestInfrastructure.class, CaseSteps.class})
@ActiveProfiles("test")
class AttachmentIT {
    private static final String FILES = "/v1/applications/{id}/attachments";

    @Autowired
    private RestTestClient http;

    @Autowired
    private CaseSteps given;

    @Autowired
    private AttachmentQueries queries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BlobStore blobs;

    private final UUID siti = UUID.randomUUID();

    @Test
    void keepsACleanCopyAndGivesItOnlyAsADownload() {
        var id = given.draftOf(siti);
        var added = upload(id, "BIRTH_LETTER", "../surat\u202E.jpg", HostileFiles.photoWithExif(60, 40, 1));
        assertThat(added.name()).isEqualTo("surat.jpg");
        assertThat(queries.coveredRequirements(id)).containsExactly("BIRTH_LETTER");
        var answer = http.get()
                .uri(FILES + "/{file}", id, added.id())
                .header(HttpHeaders.AUTHORIZATION, TestTokens.citizen(siti))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_JPEG)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .value(
                        HttpHeaders.CONTENT_DISPOSITION,
                        offer -> assertThat(offer).startsWith("attachment;"))
                .expectBody(byte[].class)
                .returnResult();
        assertThat(new String(
                        Objects.requireNonNull(answer.getResponseBody()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("SITI");
        assertThat(auditOf(added.id())).contains("attachment.added", "attachment.viewed");
    }

    @Test
    void aNewFileReplacesTheOldOneAndTheSameFileReplacesNothing() {
        var id = given.draftOf(siti);
        var first = upload(id, "BIRTH_LETTER", "a.jpg", HostileFiles.photo(60, 40));
        var again = upload(id, "BIRTH_LETTER", "b.jpg", HostileFiles.photo(60, 40));
        var second = upload(id, "BIRTH_LETTER", "c.pdf", HostilePdfs.pdf(1));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(list(id)).extracting(AttachmentView::id).containsExactly(second.id());
        assertThat(statesOf(id)).containsExactlyInAnyOrder("REPLACED", "CURRENT");
    }

    /// A PDF written anew differs each time; what was sent does not.
    @Test
    void theSameFileManyTimesAtOnceIsOneFile() {
        var id = given.draftOf(siti);
        var letter = HostilePdfs.pdf(1);
        var ids = java.util.stream.IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> upload(id, "BIRTH_LETTER", "surat.pdf", letter).id())
                .distinct();
        assertThat(ids).hasSize(1);
        assertThat(statesOf(id)).containsExactly("CURRENT");
    }

    @Test
    void contentGoesWithItsLastUse() {
        var mine = given.draftOf(siti);
        var other = given.draftOf(siti);
        var photo = HostileFiles.photo(61, 43);
        var first = upload(mine, "BIRTH_LETTER", "a.jpg", photo);
        var second = upload(other, "BIRTH_LETTER", "a.jpg", photo);
        var blob = new BlobId(jdbc.sql("select blob from attachment where id = :id")
                .param("id", first.id())
                .query(String.class)
                .single());
        remove(mine, first.id()).expectStatus().isNoContent();
        assertThat(blobs.exists(blob)).isTrue();
        remove(other, second.id()).expectStatus().isNoContent();
        assertThat(blobs.exists(blob)).isFalse();
        remove(other, second.id()).expectStatus().isNotFound();
        assertThat(queries.coveredRequirements(mine)).isEmpty();
    }

    @Test
    void aForeignCaseIsNoCase() {
        var id = given.draftOf(siti);
        var added = upload(id, "BIRTH_LETTER", "a.jpg", HostileFiles.photo(60, 40));
        var stranger = TestTokens.citizen(UUID.randomUUID());
        post(stranger, id, "BIRTH_LETTER", "a.jpg", HostileFiles.photo(60, 40))
                .expectStatus()
                .isNotFound();
        get(stranger, FILES, id).expectStatus().isNotFound();
        get(stranger, FILES + "/{file}", id, added.id()).expectStatus().isNotFound();
        http.delete()
                .uri(FILES + "/{file}", id, added.id())
                .header(HttpHeaders.AUTHORIZATION, stranger)
                .exchange()
                .expectStatus()
                .isNotFound();
        get(TestTokens.citizen(siti), FILES + "/{file}", given.draftOf(siti), added.id())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void officersOfTheRegionSeeFilesOnceTheCaseIsSubmitted() {
        var id = given.draftOf(siti);
        var added = upload(id, "BIRTH_LETTER", "a.jpg", HostileFiles.photo(60, 40));
        var verifier = TestTokens.officer(Role.VERIFIER, "13.05");
        get(verifier, FILES + "/{file}", id, added.id()).expectStatus().isNotFound();
        given.submit(id);
        get(verifier, FILES + "/{file}", id, added.id()).expectStatus().isOk();
        get(TestTokens.officer(Role.VERIFIER, "13.06"), FILES + "/{file}", id, added.id())
                .expectStatus()
                .isNotFound();
        post(verifier, id, "BIRTH_LETTER", "a.jpg", HostileFiles.photo(60, 40))
                .expectStatus()
                .isForbidden();
        refused(id, "BIRTH_LETTER", "a.jpg", HostileFiles.photo(60, 40), 409, "illegal-transition");
    }

    @Test
    void onlyWhatTheOfficerAskedForIsSentAgain() {
        var id = given.draftOf(siti);
        upload(id, "BIRTH_LETTER", "a.jpg", HostileFiles.photo(60, 40));
        given.submit(id);
        given.askToFix(id, "BIRTH_LETTER");
        refused(id, "PARENTS_KTP", "a.jpg", HostileFiles.photo(60, 40), 409, "requirement-not-asked");
        upload(id, "BIRTH_LETTER", "b.jpg", HostileFiles.photo(70, 50));
        assertThat(statesOf(id)).containsExactlyInAnyOrder("REPLACED", "CURRENT");
    }

    private AttachmentView upload(UUID id, String requirement, String name, byte[] file) {
        return Objects.requireNonNull(post(TestTokens.citizen(siti), id, requirement, name, file)
                .expectStatus()
                .isCreated()
                .expectBody(AttachmentView.class)
                .returnResult()
                .getResponseBody());
    }

    private void refused(UUID id, String requirement, String name, byte[] file, int status, String code) {
        post(TestTokens.citizen(siti), id, requirement, name, file)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.title")
                .value(title -> assertThat(title).as("title of " + code).isNotEqualTo(code));
    }

    private RestTestClient.ResponseSpec post(String token, UUID id, String requirement, String name, byte[] file) {
        return send(token, id, UploadForm.of(requirement, name, file));
    }

    private RestTestClient.ResponseSpec send(String token, UUID id, Map<String, ?> parts) {
        return http.post()
                .uri(FILES, id)
                .header(HttpHeaders.AUTHORIZATION, token)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange();
    }

    private RestTestClient.ResponseSpec get(String token, String path, Object... variables) {
        return http.get()
                .uri(path, variables)
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange();
    }

    private RestTestClient.ResponseSpec remove(UUID id, UUID file) {
        return http.delete()
                .uri(FILES + "/{file}", id, file)
                .header(HttpHeaders.AUTHORIZATION, TestTokens.citizen(siti))
                .exchange();
    }

    private List<AttachmentView> list(UUID id) {
        return Objects.requireNonNull(get(TestTokens.citizen(siti), FILES, id)
                .expectBody(new ParameterizedTypeReference<List<AttachmentView>>() {})
                .returnResult()
                .getResponseBody());
    }

    private List<String> statesOf(UUID id) {
        return jdbc.sql("select state from attachment where application_id = :id")
                .param("id", id)
                .query((row, _) -> row.getString("state"))
                .list();
    }

    private List<String> auditOf(UUID attachment) {
        return jdbc.sql("select action from audit_entry where object_id = :id")
                .param("id", attachment.toString())
                .query((row, _) -> row.getString("action"))
                .list();
    }
}
