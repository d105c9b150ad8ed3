package id.adminduk.partner.partner;

import id.adminduk.partner.signature.SigningAlgorithm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The keys partners sign with. Read for every message, so that a revocation counts at once.
@Repository
class KeyRepository {
    private final JdbcClient jdbc;

    KeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when the id or the key itself is known already.
    boolean add(PartnerKey key) {
        return jdbc.sql("""
            insert into partner_key (key_id, partner_id, algorithm, public_key, thumbprint, created_at)
            values (:keyId, :partnerId, :algorithm, :publicKey, :thumbprint, :createdAt)
            on conflict do nothing
            """)
                        .param("keyId", key.keyId())
                        .param("partnerId", key.partnerId())
                        .param("algorithm", key.algorithm().name())
                        .param("publicKey", key.encoded())
                        .param("thumbprint", key.thumbprint())
                        .param("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Locks the partner's row, so that two enrolments cannot both become the second key.
    int activeKeysLocked(UUID partnerId) {
        jdbc.sql("select id from partner where id = :partnerId for update")
                .param("partnerId", partnerId)
                .query(UUID.class)
                .optional();
        return jdbc.sql("select count(*) from partner_key where partner_id = :partnerId and revoked_at is null")
                .param("partnerId", partnerId)
                .query(Integer.class)
                .single();
    }

    boolean revoke(UUID partnerId, String keyId, Instant now) {
        return jdbc.sql("""
            update partner_key set revoked_at = coalesce(revoked_at, :now) where partner_id = :partnerId and key_id = :keyId
            """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("partnerId", partnerId)
                        .param("keyId", keyId)
                        .update()
                == 1;
    }

    Optional<PartnerKey> find(String keyId) {
        return jdbc.sql("""
            select key_id, partner_id, algorithm, public_key, thumbprint, created_at, revoked_at from partner_key where key_id = :keyId
            """).param("keyId", keyId).query(KeyRepository::of).optional();
    }

    List<PartnerKey> of(UUID partnerId) {
        return jdbc.sql("""
            select key_id, partner_id, algorithm, public_key, thumbprint, created_at, revoked_at
              from partner_key where partner_id = :partnerId order by created_at, key_id
            """)
                .param("partnerId", partnerId)
                .query(KeyRepository::of)
                .list();
    }

    private static PartnerKey of(ResultSet row, int number) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new PartnerKey(
                row.getString("key_id"),
                row.getObject("partner_id", UUID.class),
                SigningAlgorithm.valueOf(row.getString("algorithm")),
                row.getBytes("public_key"),
                row.getString("thumbprint"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
