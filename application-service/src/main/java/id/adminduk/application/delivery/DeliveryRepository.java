package id.adminduk.application.delivery;

import id.adminduk.application.delivery.DeliveryChoice.DeliveryMode;
import id.adminduk.application.delivery.DeliveryChoice.Recipient;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Deliveries, their steps and the tries of their PINs.
@Repository
public class DeliveryRepository {
    private static final int TRIES = 5;
    private static final Duration REST = Duration.ofMinutes(15);
    private static final String COLUMNS = """
        select id, application_id, mode, place, recipient, state, attempts, list_id, since, version from delivery
        """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations template;
    private final FieldCipher cipher;
    private final JsonMapper json;

    DeliveryRepository(JdbcClient jdbc, NamedParameterJdbcOperations template, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.cipher = cipher;
        this.json = json;
    }

    public Optional<Delivery> of(UUID application) {
        return jdbc.sql(COLUMNS + "where application_id = :application")
                .param("application", application)
                .query((row, _) -> read(row))
                .optional();
    }

    /// Their cases, to be locked before they are.
    public List<UUID> casesOf(Collection<UUID> deliveries) {
        return jdbc.sql("select application_id from delivery where id = any(:ids)")
                .param("ids", deliveries.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("application_id", UUID.class))
                .list();
    }

    public List<UUID> casesOnList(UUID list, DeliveryState state) {
        return jdbc.sql("select application_id from delivery where list_id = :list and state = :state")
                .param("list", list)
                .param("state", state.name())
                .query((row, _) -> row.getObject("application_id", UUID.class))
                .list();
    }

    List<Delivery> lockedOf(Collection<UUID> applications) {
        return jdbc.sql(COLUMNS + "where application_id = any(:ids) order by application_id for update")
                .param("ids", applications.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    void insert(List<Delivery> fresh) {
        batch("""
            insert into delivery (id, application_id, mode, place, recipient, state, attempts, list_id, since, version)
            values (:id, :application, :mode, :place, :recipient, :state, :attempts, :list, :since, :version)
            """, fresh, this::columns);
    }

    void update(List<Delivery> moved) {
        var written = batch("""
            update delivery
               set mode = :mode, place = :place, recipient = :recipient, state = :state, attempts = :attempts,
                   list_id = :list, since = :since, version = :version
             where id = :id and version = :version - 1
            """, moved, this::columns);
        if (Arrays.stream(written).anyMatch(one -> one == 0)) throw new StaleVersion();
    }

    void addSteps(List<Parcel.Move> moves) {
        batch(
                """
                insert into delivery_event (delivery_id, step, state, actor, reason, at)
                values (:id, :step, :state, :actor, :reason, :at)
                """,
                moves,
                move -> new MapSqlParameterSource("id", move.after().id())
                        .addValue("step", move.step().name())
                        .addValue("state", move.after().state().name())
                        .addValue("actor", move.mover().actor().value())
                        .addValue("reason", move.reason())
                        .addValue("at", utc(move.after().since())));
    }

    void keepPins(Map<UUID, byte[]> hashes) {
        batch(
                "update delivery set pin_hash = :hash, wrong_tries = 0, locked_until = null where id = :id",
                List.copyOf(hashes.entrySet()),
                entry -> new MapSqlParameterSource("id", entry.getKey()).addValue("hash", entry.getValue()));
    }

    /// The hash to compare with, when a PIN may be tried now; parallel guesses get no extra tries.
    Optional<byte[]> countTry(UUID id, Instant now) {
        return jdbc.sql("""
            update delivery
               set wrong_tries = case when locked_until is null then wrong_tries + 1 else 1 end,
                   locked_until = case when locked_until is null and wrong_tries + 1 >= :tries
                                       then cast(:until as timestamptz) end
             where id = :id and pin_hash is not null and (locked_until is null or locked_until <= :now)
            returning pin_hash
            """)
                .param("tries", TRIES)
                .param("until", utc(now.plus(REST)))
                .param("id", id)
                .param("now", utc(now))
                .query((row, _) -> row.getBytes("pin_hash"))
                .optional();
    }

    void forgetTries(UUID id) {
        jdbc.sql("update delivery set wrong_tries = 0, locked_until = null where id = :id")
                .param("id", id)
                .update();
    }

    private <T> int[] batch(String sql, List<T> items, Function<T, SqlParameterSource> columns) {
        if (items.isEmpty()) return new int[0];
        return template.batchUpdate(sql, items.stream().map(columns).toArray(SqlParameterSource[]::new));
    }

    private MapSqlParameterSource columns(Delivery delivery) {
        var place = delivery.choice().place();
        return new MapSqlParameterSource("id", delivery.id())
                .addValue("application", delivery.applicationId())
                .addValue("mode", delivery.choice().mode().name())
                .addValue("place", place == null ? null : place.value())
                .addValue("recipient", sealed(delivery))
                .addValue("state", delivery.state().name())
                .addValue("attempts", delivery.attempts())
                .addValue("list", delivery.listId())
                .addValue("since", utc(delivery.since()))
                .addValue("version", delivery.version());
    }

    private byte @Nullable [] sealed(Delivery delivery) {
        var recipient = delivery.choice().recipient();
        return recipient == null
                ? null
                : cipher.seal("delivery", "recipient", delivery.id(), json.writeValueAsString(recipient));
    }

    private Delivery read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var place = row.getString("place");
        var choice = new DeliveryChoice(
                DeliveryMode.valueOf(row.getString("mode")),
                place == null ? null : RegionCode.of(place),
                recipient(id, row.getBytes("recipient")));
        return new Delivery(
                id,
                row.getObject("application_id", UUID.class),
                choice,
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("list_id", UUID.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private @Nullable Recipient recipient(UUID id, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : json.readValue(cipher.open("delivery", "recipient", id, sealed), Recipient.class);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
