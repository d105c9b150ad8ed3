package id.adminduk.application.vault;

import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.storage.BlobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who keeps which files.
@Repository
class VaultRepository {
    private static final String COLUMNS = """
        select v.id, v.person_id, v.requirement, v.display_name, v.content_type, v.size_bytes, v.blob, v.sent_hash,
               v.kept_at, v.valid_until
        """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    VaultRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// A file and the cases it served.
    record Kept(VaultFile file, List<UUID> usedIn) {
        Kept {
            usedIn = List.copyOf(usedIn);
        }
    }

    int countOf(UUID person) {
        return jdbc.sql("select count(*) from vault_file where person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /// Answers the id it is kept under, which is an older one where it is kept already.
    UUID keep(VaultFile file) {
        return jdbc.sql("""
            insert into vault_file (id, person_id, requirement, display_name, content_type, size_bytes, blob, sent_hash,
                                    kept_at, valid_until)
            values (:id, :person, :requirement, :name, :type, :size, :blob, :sent, :at, :until)
            on conflict (person_id, requirement, sent_hash) do update set valid_until = excluded.valid_until
            returning id
            """)
                .param("id", file.id())
                .param("person", file.personId())
                .param("requirement", file.requirement())
                .param("name", cipher.seal("vault_file", "display_name", file.id(), file.displayName()))
                .param("type", file.contentType())
                .param("size", file.sizeBytes())
                .param("blob", file.blob().value())
                .param("sent", file.sent().value())
                .param("at", file.keptAt().atOffset(ZoneOffset.UTC))
                .param("until", file.validUntil())
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    Optional<VaultFile> find(UUID id, UUID person) {
        return jdbc.sql(COLUMNS + " from vault_file v where v.id = :id and v.person_id = :person")
                .param("id", id)
                .param("person", person)
                .query((row, _) -> read(row))
                .optional();
    }

    List<VaultFile> goodFilesOf(UUID person, LocalDate today) {
        return jdbc.sql(COLUMNS + """
            from vault_file v where v.person_id = :person and v.valid_until >= :today
            order by v.kept_at desc, v.id
            """)
                .param("person", person)
                .param("today", today)
                .query((row, _) -> read(row))
                .list();
    }

    List<Kept> listOf(UUID person) {
        return jdbc.sql(COLUMNS + """
            , array(select distinct a.application_id from attachment a where a.vault_id = v.id) as used_in
            from vault_file v where v.person_id = :person order by v.kept_at desc, v.id
            """)
                .param("person", person)
                .query((row, _) -> new Kept(read(row), Arrays.asList((UUID[])
                        row.getArray("used_in").getArray())))
                .list();
    }

    void delete(UUID id) {
        jdbc.sql("delete from vault_file where id = :id").param("id", id).update();
    }

    private VaultFile read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new VaultFile(
                id,
                row.getObject("person_id", UUID.class),
                row.getString("requirement"),
                cipher.open("vault_file", "display_name", id, row.getBytes("display_name")),
                row.getString("content_type"),
                row.getLong("size_bytes"),
                new BlobId(row.getString("blob")),
                new BlobId(row.getString("sent_hash")),
                row.getTimestamp("kept_at").toInstant(),
                row.getObject("valid_until", LocalDate.class));
    }
}
