package id.adminduk.application.completion;

import id.adminduk.application.completion.CardOrder.State;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cards to print.
@Repository
class CardOrderRepository {
    private static final String ORDERS = """
        select o.id, o.application_id, a.tracking_no, a.service, a.region_code, o.kind, o.state, o.misprints, o.ordered_at
          from card_order o join application a on a.id = o.application_id
        """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations template;

    CardOrderRepository(JdbcClient jdbc, NamedParameterJdbcOperations template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// A card a case leads to.
    record Wanted(UUID application, String kind) {}

    /// Ordered twice is ordered once.
    void order(List<Wanted> cards, Instant now) {
        template.batchUpdate(
                """
                insert into card_order (id, application_id, kind, copy, state, ordered_at, state_at)
                values (:id, :application, :kind, 1, 'AWAITED', :now, :now)
                on conflict (application_id, kind, copy) do nothing
                """,
                cards.stream()
                        .map(card -> new MapSqlParameterSource("id", UUID.randomUUID())
                                .addValue("application", card.application())
                                .addValue("kind", card.kind())
                                .addValue("now", utc(now)))
                        .toArray(SqlParameterSource[]::new));
    }

    /// Those of these cases that wait for a card.
    Set<UUID> unprinted(Collection<UUID> applications) {
        return jdbc.sql("""
            select distinct application_id from card_order where application_id = any(:ids) and state = 'AWAITED'
            """)
                .param("ids", applications.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("application_id", UUID.class))
                .set();
    }

    List<CardOrder> find(Collection<UUID> ids) {
        return jdbc.sql(ORDERS + "where o.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    Optional<CardOrder> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    List<CardOrder> page(State state, RegionCode area, Cursor after, int size) {
        return jdbc.sql(ORDERS + """
             where o.state = :state and (a.region_code = :area or a.region_code like :within)
               and (o.ordered_at, o.id) > (:cursorAt, :cursorId)
             order by o.ordered_at, o.id
             limit :size
            """)
                .param("state", state.name())
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .params(after.columns())
                .param("size", size)
                .query((row, _) -> read(row))
                .list();
    }

    /// Those of them that were not printed before.
    List<UUID> print(Collection<UUID> ids, String printer, Instant now) {
        return jdbc.sql("""
            update card_order set state = 'PRINTED', state_at = :now, printed_by = :printer
             where id = any(:ids) and state = 'AWAITED'
            returning id
            """)
                .param("now", utc(now))
                .param("printer", printer)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void spoil(UUID id, Instant now) {
        jdbc.sql("""
            update card_order set state = 'AWAITED', state_at = :now, printed_by = null, misprints = misprints + 1
             where id = :id
            """).param("now", utc(now)).param("id", id).update();
    }

    private static CardOrder read(ResultSet row) throws SQLException {
        return new CardOrder(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("tracking_no"),
                row.getString("service"),
                RegionCode.of(row.getString("region_code")),
                row.getString("kind"),
                State.valueOf(row.getString("state")),
                row.getInt("misprints"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
