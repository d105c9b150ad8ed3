package id.adminduk.application.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.CaseSteps;
import id.adminduk.application.cleaning.HostileFiles;
import id.adminduk.application.cleaning.HostilePdfs;
import id.adminduk.kernel.test.TestInfrastructure;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import({TestInfrastructure.class, CaseSteps.class})
@ActiveProfiles("test")
class AttachmentRefusalIT {
    private static final String FILES = "/v1/applications/{id}/attachments";

    @Autowired
    private RestTestClient http;

    @Autowired
    private CaseSteps given;

    @Autowired
    private JdbcClient jdbc;

    private final UUID siti = UUID.randomUUID();

    @Test
    void refusesByCode() {
        var id = given.draftOf(siti);
        refused(id, "BIRTH_LETTER", "a.jpg", new byte[(5 << 20) + 1], 413, "file-too-large");
        refused(id, "BIRTH_LETTER", "a.exe", HostileFiles.program(), 415, "file-type-not-allowed");
        refused(id, "BIRTH_LETTER", "a.pdf", HostileFiles.page(), 415, "file-type-mismatch");
        refused(id, "BIRTH_LETTER", "a.png", HostileFiles.pngBomb(30_000, 30_000), 422, "image-too-large");
        refused(id, "BIRTH_LETTER", "a.pdf", HostilePdfs.pdfWithScript(), 422, "pdf-rejected");
        refused(id, "CURRICULUM", "a.jpg", HostileFiles.photo(60, 40), 422, "requirement-unknown");
        refused(id, "BIRTH_LETTER", "x".repeat(2048) + ".jpg", HostileFiles.photo(60, 40), 400, "multipart-invalid");
        assertThat(statesOf(id)).isEmpty();
    }

    @Test
    void refusesAFormWithTooManyPartsOrWithoutAFile() {
        var id = given.draftOf(siti);
        var parts = UploadForm.of("BIRTH_LETTER", "a.jpg", HostileFiles.photo(60, 40));
        for (int i = 0; i < 51; i++) parts.add("more" + i, "x");
        send(TestTokens.citizen(siti), id, parts)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("multipart-invalid");
        parts.clear();
        parts.add("requirement", "BIRTH_LETTER");
        send(TestTokens.citizen(siti), id, parts)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("multipart-invalid");
    }

    @Test
    void anApplicationHoldsTwentyFiles() {
        var id = given.draftOf(siti);
        for (int i = 0; i < 20; i++) keep(id, 1000);
        refused(id, "BIRTH_LETTER", "a.jpg", HostileFiles.photo(60, 40), 409, "file-quota-exceeded");
    }

    @Test
    void anApplicationHoldsAHundredMebibytes() {
        var id = given.draftOf(siti);
        keep(id, (100 << 20) - 10);
        refused(id, "BIRTH_LETTER", "a.jpg", HostileFiles.photo(60, 40), 409, "file-quota-exceeded");
    }

    private void keep(UUID application, long size) {
        jdbc.sql("""
            insert into attachment (id, application_id, requirement, state, display_name, content_type, size_bytes, blob,
                                    uploaded_by, uploaded_at, ended_at)
            values (gen_random_uuid(), :application, 'BIRTH_LETTER', 'REPLACED', '', 'image/jpeg', :size, 'x', 'test', now(), now())
            """).param("application", application).param("size", size).update();
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

    private List<String> statesOf(UUID id) {
        return jdbc.sql("select state from attachment where application_id = :id")
                .param("id", id)
                .query((row, _) -> row.getString("state"))
                .list();
    }
}
