package id.adminduk.application.reason;

import id.adminduk.kernel.crypto.FieldCipher;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Officers' notes, sealed: people name people.
@Repository
class OfficerNoteRepository {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    OfficerNoteRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(UUID application, Instant since, String text) {
        jdbc.sql("insert into officer_note (application_id, since, note) values (:id, :since, :note)")
                .param("id", application)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("note", cipher.seal("officer_note", "note", application, text))
                .update();
    }

    Optional<String> find(UUID application, Instant since) {
        return jdbc.sql("select note from officer_note where application_id = :id and since = :since")
                .param("id", application)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> cipher.open("officer_note", "note", application, row.getBytes("note")))
                .optional();
    }
}
