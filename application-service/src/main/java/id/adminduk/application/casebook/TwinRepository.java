package id.adminduk.application.casebook;

import id.adminduk.application.lifecycle.Application;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases about one event (promises.md R4): the living one that came first, and those closed in its favour.
@Repository
public class TwinRepository {
    private final JdbcClient jdbc;
    private final ApplicationRows rows;

    TwinRepository(JdbcClient jdbc, ApplicationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// The oldest other living case about the same event. Until the transaction ends nobody else finds out about this
    /// event, so of two filed at one moment one sees the other.
    public Optional<UUID> livingTwinOf(Application application) {
        byte[] key = rows.naturalKey(application);
        if (key == null) return Optional.empty();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:key, 'hex'), 0))")
                .param("key", key)
                .query((_, _) -> true)
                .single();
        return jdbc.sql("""
            select id from application
             where natural_key = :key and id <> :id and state not in ('DRAFT', 'REJECTED', 'CANCELLED', 'EXPIRED')
             order by opened_at, id limit 1
            """)
                .param("key", key)
                .param("id", application.id())
                .query(UUID.class)
                .optional();
    }

    public void link(UUID second, UUID first) {
        jdbc.sql("update application set linked_to = :first where id = :second")
                .param("first", first)
                .param("second", second)
                .update();
    }

    /// The case in whose favour this one was closed.
    public Optional<UUID> firstOf(UUID second) {
        return jdbc.sql("select linked_to from application where id = :id and linked_to is not null")
                .param("id", second)
                .query(UUID.class)
                .optional();
    }
}
