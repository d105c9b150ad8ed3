package id.adminduk.application.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.application.cleaning.HostileFiles;
import id.adminduk.application.shelf.FileShelf;
import id.adminduk.application.upload.TusClient;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.storage.BlobId;
import id.adminduk.kernel.storage.BlobStore;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What was kept long enough is erased, and nothing else.
class FileRetentionIT extends RunningService {
    private final String admin = TestTokens.officer(Role.ADMIN, "13.05");

    @LocalServerPort
    private int address;

    @Autowired
    private FileRetention retention;

    @Autowired
    private FileShelf shelf;

    @Autowired
    private BlobStore blobs;

    @ParameterizedTest
    @CsvSource({
        "CLOSED, 400, ERASED",
        "CLOSED, 300, CURRENT",
        "CANCELLED, 40, ERASED",
        "CANCELLED, 20, CURRENT",
        "EXPIRED, 1, ERASED",
        "SUBMITTED, 4000, CURRENT",
        "DRAFT, 4000, CURRENT"
    })
    void erasesTheFilesOfEndedCases(String state, int days, String expected) {
        var id = submitted();
        age(id, state, days);
        retention.endOfRetention();
        assertThat(statesOf(id)).containsOnly(expected);
    }

    @Test
    void whatIsErasedLeavesNeitherNameNorContent() {
        var id = submitted();
        var blob = content(id);
        age(id, "CLOSED", 400);
        retention.endOfRetention();
        assertThat(jdbc.sql("select max(length(display_name)) from attachment where application_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        dropUnused();
        assertThat(blobs.exists(blob)).isFalse();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'files.erased' and object_type = 'closed'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aHeldCaseKeepsItsFiles() {
        var id = submitted();
        age(id, "CLOSED", 400);
        var hold = "/v1/retention-holds/" + id;
        assertThat(api.change("PUT", hold, admin, "", Map.of("reason", "COURT")).status())
                .isEqualTo(204);
        retention.endOfRetention();
        assertThat(statesOf(id)).containsOnly("CURRENT");
        assertThat(api.get(hold, TestTokens.officer(Role.AUDITOR, "13.05")).text("/reason"))
                .isEqualTo("COURT");
        assertThat(api.change("DELETE", hold, admin, "", "").status()).isEqualTo(204);
        assertThat(api.change("DELETE", hold, admin, "", "").status()).isEqualTo(404);
        retention.endOfRetention();
        assertThat(statesOf(id)).containsOnly("ERASED");
    }

    @Test
    void onlyTheAdministratorHolds() {
        var hold = "/v1/retention-holds/" + UUID.randomUUID();
        var body = Map.of("reason", "COURT");
        for (var role : List.of(Role.AUDITOR, Role.VERIFIER, Role.APPROVER, Role.CITIZEN))
            assertThat(api.change("PUT", hold, TestTokens.officer(role, "13.05"), "", body)
                            .status())
                    .isEqualTo(403);
        assertThat(api.change("PUT", hold, admin, "", body).status()).isEqualTo(404);
        assertThat(api.change("PUT", hold, admin, "", Map.of("reason", "WHIM")).status())
                .isEqualTo(422);
        assertThat(api.get(hold, verifier).status()).isEqualTo(403);
    }

    @Test
    void aReplacedFileGoesAfterAMonth() {
        var id = submitted();
        upload(id, "BIRTH_LETTER");
        content(id);
        jdbc.sql("update attachment set ended_at = now() - interval '31 days' where application_id = :id"
                        + " and state = 'REPLACED'")
                .param("id", id)
                .update();
        retention.endOfRetention();
        assertThat(statesOf(id)).containsExactlyInAnyOrder("ERASED", "CURRENT", "CURRENT", "CURRENT");
    }

    @Test
    void whatItsOwnerKeepsOutlivesTheCaseUntilItIsOld() {
        var id = draft();
        var client = new TusClient(address, citizen);
        client.form(id, "BIRTH_LETTER", "surat.jpg", HostileFiles.photo(77, 31), "keep", "true");
        var blob = new BlobId(jdbc.sql("select blob from attachment where application_id = :id")
                .param("id", id)
                .query(String.class)
                .single());
        jdbc.sql("update application set state = 'CANCELLED' where id = :id")
                .param("id", id)
                .update();
        age(id, "CANCELLED", 40, false);
        retention.endOfRetention();
        dropUnused();
        assertThat(statesOf(id)).containsOnly("ERASED");
        assertThat(blobs.exists(blob)).as("in the vault").isTrue();
        jdbc.sql("update vault_file set valid_until = current_date - 2 where person_id = :person")
                .param("person", citizenId)
                .update();
        retention.endOfRetention();
        dropUnused();
        assertThat(blobs.exists(blob)).isFalse();
    }

    @Test
    void contentACrashLeftBehindIsFound() {
        var content = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        shelf.announce(content);
        var orphan = blobs.put(content);
        retention.dropUnused();
        assertThat(blobs.exists(orphan)).as("its transaction may still run").isTrue();
        dropUnused();
        assertThat(blobs.exists(orphan)).isFalse();
    }

    private void dropUnused() {
        jdbc.sql("update file_watch set since = since - interval '2 hours'").update();
        retention.dropUnused();
    }

    /// Gives the files of a case a content, and says which.
    private BlobId content(UUID id) {
        var blob = blobs.put(id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jdbc.sql("update attachment set blob = :blob where application_id = :id")
                .param("blob", blob.value())
                .param("id", id)
                .update();
        return blob;
    }

    private void age(UUID id, String state, int days) {
        age(id, state, days, true);
    }

    private void age(UUID id, String state, int days, boolean withContent) {
        if (withContent) content(id);
        jdbc.sql("""
            update application set state = :state, state_at = now() - make_interval(days => :days) where id = :id
            """).param("state", state).param("days", days).param("id", id).update();
        jdbc.sql("update attachment set uploaded_at = now() - make_interval(days => :days, hours => 1)"
                        + " where application_id = :id")
                .param("days", days)
                .param("id", id)
                .update();
    }

    private List<String> statesOf(UUID id) {
        return jdbc.sql("select state from attachment where application_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }
}
