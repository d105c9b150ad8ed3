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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The keys partners sign with.
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

    /// A partner and the key of that id, whoever's it is, in one read.
    record Signer(Partner partner, @Nullable PartnerKey key) {}

    Optional<Signer> findSigner(UUID partnerId, String keyId) {
        return jdbc.sql("""
            select p.id, p.client_id, p.name, p.kind, p.event_types, p.areas, p.daily_limit, p.active, p.created_at,
                   array(select code || '|' || region from partner_facility where partner_id = p.id order by code) as facilities,
                   k.key_id, k.partner_id, k.algorithm, k.public_key, k.thumbprint, k.created_at as key_created_at, k.revoked_at
              from partner p left join partner_key k on k.key_id = :keyId
             where p.id = :partnerId
            """)
                .param("keyId", keyId)
                .param("partnerId", partnerId)
                .query((row, number) -> new Signer(
                        PartnerRepository.of(row, number),
                        row.getString("key_id") == null ? null : of(row, "key_created_at")))
                .optional();
    }

    List<PartnerKey> of(UUID partnerId) {
        return jdbc.sql("""
            select key_id, partner_id, algorithm, public_key, thumbprint, created_at, revoked_at
              from partner_key where partner_id = :partnerId order by created_at, key_id
            """)
                .param("partnerId", partnerId)
                .query((row, _) -> of(row, "created_at"))
                .list();
    }

    private static PartnerKey of(ResultSet row, String createdAt) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new PartnerKey(
                row.getString("key_id"),
                row.getObject("partner_id", UUID.class),
                SigningAlgorithm.valueOf(row.getString("algorithm")),
                row.getBytes("public_key"),
                row.getString("thumbprint"),
                row.getObject(createdAt, OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
