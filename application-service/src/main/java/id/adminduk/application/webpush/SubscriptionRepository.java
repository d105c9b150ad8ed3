package id.adminduk.application.webpush;

import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Browsers and whose they are; addresses and keys are sealed.
@Repository
class SubscriptionRepository {
    private static final String TABLE = "push_subscription";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final JsonMapper json;

    SubscriptionRepository(JdbcClient jdbc, FieldCipher cipher, BlindIndex index, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
        this.json = json;
    }

    private record Owned(UUID person, Subscription subscription) {}

    Map<UUID, List<Subscription>> of(Collection<UUID> people) {
        return jdbc.sql("""
            select id, person_id, content from push_subscription where person_id = any(:people) order by created_at, id
            """).param("people", people.toArray(UUID[]::new)).query((row, _) -> read(row)).list().stream()
                .collect(Collectors.groupingBy(
                        Owned::person, Collectors.mapping(Owned::subscription, Collectors.toList())));
    }

    /// One of a person's subscriptions at a time, so that two at once do not pass the limit.
    void lock(UUID person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person, 8030))")
                .param("person", person.toString())
                .query((_, _) -> true)
                .single();
    }

    int count(UUID person) {
        return jdbc.sql("select count(*) from push_subscription where person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /// A browser belongs to whoever subscribed it last.
    void put(UUID person, Subscription subscription, Instant now) {
        byte[] endpoint = index.of("push-endpoint", subscription.endpoint().toString());
        jdbc.sql("delete from push_subscription where endpoint_index = :endpoint")
                .param("endpoint", endpoint)
                .update();
        jdbc.sql("""
            insert into push_subscription (id, person_id, endpoint_index, content, created_at)
            values (:id, :person, :endpoint, :content, :now)
            """)
                .param("id", subscription.id())
                .param("person", person)
                .param("endpoint", endpoint)
                .param(
                        "content",
                        cipher.seal(TABLE, "content", subscription.id(), json.writeValueAsString(subscription)))
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean remove(UUID person, UUID id) {
        return jdbc.sql("delete from push_subscription where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    /// The push service says that the browser is gone.
    void forget(UUID id) {
        jdbc.sql("delete from push_subscription where id = :id").param("id", id).update();
    }

    private Owned read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var content = cipher.open(TABLE, "content", id, row.getBytes("content"));
        return new Owned(row.getObject("person_id", UUID.class), json.readValue(content, Subscription.class));
    }
}
