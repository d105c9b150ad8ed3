package id.adminduk.application.appeal;

import id.adminduk.application.lifecycle.Actor;
import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Appeals, one a case. The reason is sealed: people name people.
@Repository
class AppealRepository {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    AppealRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// Who rejected a case, and who had verified it in that round.
    record Part(Actor rejectedBy, @Nullable Actor verifiedBy) {}

    Part partIn(UUID application) {
        return jdbc.sql("""
            select (select actor from application_history
                     where application_id = :id and command = 'REJECT' order by version desc limit 1) as rejected_by,
                   (select actor from application_history
                     where application_id = :id and command = 'VERIFY'
                       and version > (select max(version) from application_history
                                       where application_id = :id
                                         and command in ('SUBMIT', 'COMPLETE_NAME', 'ENDORSE', 'RESUBMIT'))
                     order by version desc limit 1) as verified_by
            """)
                .param("id", application)
                .query((row, _) ->
                        new Part(new Actor(row.getString("rejected_by")), actor(row.getString("verified_by"))))
                .single();
    }

    /// False when the case was appealed before.
    boolean add(Appeal appeal) {
        var verifier = appeal.verifiedBy();
        return jdbc.sql("""
            insert into appeal (application_id, reason, rejected_by, verified_by, appealed_at)
            values (:id, :reason, :rejectedBy, :verifiedBy, :at) on conflict do nothing
            """)
                        .param("id", appeal.applicationId())
                        .param("reason", cipher.seal("appeal", "reason", appeal.applicationId(), appeal.reason()))
                        .param("rejectedBy", appeal.rejectedBy().value())
                        .param("verifiedBy", verifier == null ? null : verifier.value())
                        .param("at", appeal.appealedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Appeal> find(UUID application) {
        return jdbc.sql("""
            select application_id, reason, rejected_by, verified_by, appealed_at from appeal where application_id = :id
            """)
                .param("id", application)
                .query((row, _) -> read(row))
                .optional();
    }

    private Appeal read(ResultSet row) throws SQLException {
        var id = row.getObject("application_id", UUID.class);
        return new Appeal(
                id,
                cipher.open("appeal", "reason", id, row.getBytes("reason")),
                new Actor(row.getString("rejected_by")),
                actor(row.getString("verified_by")),
                row.getObject("appealed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Actor actor(@Nullable String value) {
        return value == null ? null : new Actor(value);
    }
}
