package id.adminduk.document.archive;

import static java.time.ZoneOffset.UTC;

import id.adminduk.document.archive.Archivist.FiledDocument;
import id.adminduk.document.archive.PinLock.DownloadKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArchiveRepository {
    private static final String KEY = """
        select document_id, pin_hash, wrong_tries, expires_at < :now as link_expired from download_key
        """;

    private final JdbcClient jdbc;

    ArchiveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A file and the key to it.
    void add(UUID document, FiledDocument file, byte[] tokenHash, byte[] pinHash, Instant expiresAt) {
        jdbc.sql("""
            with file as (
                insert into issued_file (document_id, blob, sha256, bytes, signer, certificate_serial, signed_at)
                values (:document, :blob, :sha256, :bytes, :signer, :serial, :signedAt))
            insert into download_key (document_id, token_hash, pin_hash, expires_at)
            values (:document, :token, :pin, :expiresAt)
            """)
                .param("document", document)
                .param("blob", file.blob())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("signer", file.signer())
                .param("serial", file.certificateSerial())
                .param("signedAt", file.signedAt().atOffset(UTC))
                .param("token", tokenHash)
                .param("pin", pinHash)
                .param("expiresAt", expiresAt.atOffset(UTC))
                .update();
    }

    Optional<DownloadKey> lockKeyOfLink(byte[] tokenHash, Instant now) {
        return lockedKey("where token_hash = :which for update", tokenHash, now);
    }

    Optional<DownloadKey> lockKeyOf(UUID document, Instant now) {
        return lockedKey("where document_id = :which for update", document, now);
    }

    private Optional<DownloadKey> lockedKey(String condition, Object which, Instant now) {
        return jdbc.sql(KEY + condition)
                .param("which", which)
                .param("now", now.atOffset(UTC))
                .query((row, _) -> new DownloadKey(
                        row.getObject("document_id", UUID.class),
                        row.getBytes("pin_hash"),
                        row.getInt("wrong_tries"),
                        row.getBoolean("link_expired")))
                .optional();
    }

    void setWrongTries(UUID document, int tries) {
        jdbc.sql("update download_key set wrong_tries = :tries where document_id = :document")
                .param("tries", tries)
                .param("document", document)
                .update();
    }

    void setPin(UUID document, byte[] pinHash) {
        jdbc.sql("update download_key set pin_hash = :pin, wrong_tries = 0 where document_id = :document")
                .param("pin", pinHash)
                .param("document", document)
                .update();
    }

    void addPrint(UUID document, String channel, @Nullable String actor, Instant now) {
        jdbc.sql("""
            insert into print_log (id, document_id, channel, actor, taken_at)
            values (:id, :document, :channel, :actor, :now)
            """)
                .param("id", UUID.randomUUID())
                .param("document", document)
                .param("channel", channel)
                .param("actor", actor)
                .param("now", now.atOffset(UTC))
                .update();
    }
}
