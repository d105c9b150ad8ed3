package id.adminduk.identity.device;

import id.adminduk.identity.session.Proofs;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The codes devices show, by hash.
@Repository
class DeviceRepository {
    private final JdbcClient jdbc;

    DeviceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WaitingDevice> waitingWith(String userCodeHash, Instant now) {
        return jdbc.sql("""
            select a.id, c.name
              from oauth_token t
              join oauth_authorization a on a.id = t.authorization_id
              join oauth_client c on c.client_id = a.client_id and c.active
             where t.hash = :hash and t.kind = 'USER_CODE' and not t.invalidated and t.expires_at > :now
            """)
                .param("hash", userCodeHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new WaitingDevice(row.getString("id"), row.getString("name")))
                .optional();
    }

    /// False when somebody has decided meanwhile, or the code has grown old.
    boolean useUp(String authorization, Instant now) {
        return jdbc.sql("""
            update oauth_token set invalidated = true
             where authorization_id = :id and kind = 'USER_CODE' and not invalidated and expires_at > :now
            """)
                        .param("id", authorization)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// From now on the device acts under whoever let it in.
    void allow(String authorization, UUID administrator, Proofs proofs) {
        jdbc.sql("""
            update oauth_authorization a
               set subject = :subject, proofs = string_to_array(:proofs, ','), signed_in_at = :at, changed_at = now(),
                   scopes = (select t.scopes from oauth_token t where t.authorization_id = a.id and t.kind = 'DEVICE_CODE')
             where a.id = :id
            """)
                .param("id", authorization)
                .param("subject", administrator.toString())
                .param("proofs", String.join(",", proofs.texts()))
                .param(
                        "at",
                        proofs.latest().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
    }

    void refuse(String authorization) {
        jdbc.sql("update oauth_token set invalidated = true where authorization_id = :id and kind = 'DEVICE_CODE'")
                .param("id", authorization)
                .update();
    }

    int failuresSince(UUID subject, Instant since) {
        return jdbc.sql("select count(*) from device_code_failure where subject = :subject and failed_at > :since")
                .param("subject", subject)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void addFailure(UUID subject, Instant now, Instant forget) {
        jdbc.sql("delete from device_code_failure where failed_at < :forget")
                .param("forget", forget.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into device_code_failure (subject, failed_at) values (:subject, :now)")
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
