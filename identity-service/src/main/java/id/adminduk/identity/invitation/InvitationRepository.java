package id.adminduk.identity.invitation;

import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.Phone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Invitations being accepted.
@Repository
class InvitationRepository {
    /// Somebody who is invited, and where the code goes.
    record Invited(UUID officerId, Phone phone) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    InvitationRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    Optional<Invited> invited(String userName, Instant since) {
        return jdbc.sql("""
            select id, phone_sealed from officer
             where user_name = :userName and state = 'INVITED' and invited_at > :since and phone_sealed is not null
            """)
                .param("userName", userName)
                .param("since", utc(since))
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    var phone = cipher.open("officer", "phone_sealed", id, row.getBytes("phone_sealed"));
                    return new Invited(id, Phone.of(phone));
                })
                .optional();
    }

    int begunBy(UUID officer, Instant since) {
        return jdbc.sql("select count(*) from officer_invitation where officer_id = :officer and begun_at > :since")
                .param("officer", officer)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    void begin(UUID id, @Nullable UUID officer, Instant now) {
        jdbc.sql("insert into officer_invitation (id, officer_id, begun_at) values (:id, :officer, :now)")
                .param("id", id)
                .param("officer", officer)
                .param("now", utc(now))
                .update();
    }

    Optional<UUID> officerOf(UUID id) {
        return jdbc.sql("select officer_id from officer_invitation where id = :id and officer_id is not null")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /// False when the officer is not invited any more.
    boolean accept(UUID officer, String passwordHash, Instant now) {
        int rows = jdbc.sql("""
            with accepted as (
                update officer set password_hash = :password, state = 'ACTIVE', version = version + 1
                 where id = :officer and state = 'INVITED' returning id, version, roles, region_code, office_id)
            insert into officer_history (officer_id, version, change, state, roles, region_code, office_id, changed_by, reason,
                                         changed_at)
            select id, version, 'ACCEPTED', 'ACTIVE', roles, region_code, office_id, id::text, 'INVITATION', :now from accepted
            """)
                .param("officer", officer)
                .param("password", passwordHash)
                .param("now", utc(now))
                .update();
        return rows == 1;
    }

    void forget(Instant before) {
        jdbc.sql("delete from officer_invitation where begun_at < :before")
                .param("before", utc(before))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
