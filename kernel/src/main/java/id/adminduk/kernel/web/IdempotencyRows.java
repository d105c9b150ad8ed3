package id.adminduk.kernel.web;

import id.adminduk.kernel.crypto.FieldCipher;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of idempotency keys. Bodies are sealed: they may hold personal data.
final class IdempotencyRows {
    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    record Answer(int status, @Nullable String location, byte[] body) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Stored(byte[] fingerprint, @Nullable Answer answer) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    IdempotencyRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// True when this request is the first; a first one that has been running for a minute crashed and is taken over.
    boolean begin(IdempotencyKey key, byte[] fingerprint) {
        return jdbc.sql("""
            insert into idempotency_key as known (client, route, key, fingerprint, state, expires_at)
            values (:client, :route, :key, :fingerprint, 'RUNNING', now() + interval '72 hours')
            on conflict (client, route, key) do update
               set started_at = now(), fingerprint = excluded.fingerprint, state = 'RUNNING', status = null, headers = null, body = null,
                   expires_at = excluded.expires_at
             where known.expires_at < now()
                or (known.state = 'RUNNING' and known.started_at < now() - interval '1 minute' and known.fingerprint = excluded.fingerprint)
            """)
                        .param("client", key.client())
                        .param("route", key.route())
                        .param("key", key.value())
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
    }

    void finish(IdempotencyKey key, int status, @Nullable String location, byte[] body) {
        jdbc.sql("""
            update idempotency_key set state = 'DONE', status = :status, headers = :location, body = :body
             where client = :client and route = :route and key = :key
            """)
                .param("status", status)
                .param("location", location)
                .param("body", cipher.sealBytes("idempotency_key", "body", place(key), body))
                .param("client", key.client())
                .param("route", key.route())
                .param("key", key.value())
                .update();
    }

    void forget(IdempotencyKey key) {
        jdbc.sql("delete from idempotency_key where client = :client and route = :route and key = :key and"
                        + " state = 'RUNNING'")
                .param("client", key.client())
                .param("route", key.route())
                .param("key", key.value())
                .update();
    }

    Optional<Stored> find(IdempotencyKey key) {
        return jdbc.sql("""
            select fingerprint, state, status, headers, body from idempotency_key
             where client = :client and route = :route and key = :key
            """)
                .param("client", key.client())
                .param("route", key.route())
                .param("key", key.value())
                .query((row, _) -> new Stored(
                        row.getBytes("fingerprint"),
                        row.getString("state").equals("RUNNING")
                                ? null
                                : new Answer(
                                        row.getInt("status"),
                                        row.getString("headers"),
                                        cipher.openBytes("idempotency_key", "body", place(key), row.getBytes("body")))))
                .optional();
    }

    private static String place(IdempotencyKey key) {
        return String.join("|", key.client(), key.route(), key.value());
    }
}
