package id.adminduk.partner.delivery;

import id.adminduk.kernel.web.Cursor;
import id.adminduk.partner.delivery.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notices and their attempts. A claimed notice is hidden from other workers until its lease ends.
@Repository
class DeliveryRepository {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations template;

    DeliveryRepository(JdbcClient jdbc, NamedParameterJdbcOperations template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    record NewDelivery(UUID id, UUID partnerId, UUID partnerEventId, String type, String body) {}

    /// Keeps those whose partner has an endpoint that is switched on; false when there is none.
    boolean add(List<NewDelivery> deliveries, Instant now) {
        int[] kept = template.batchUpdate(
                """
                insert into webhook_delivery (id, partner_id, partner_event_id, type, body, state, next_attempt_at, created_at)
                select :id, partner_id, :eventId, :type, :body, 'PENDING', :now, :now
                  from webhook_endpoint where partner_id = :partnerId and enabled
                """, deliveries.stream().map(each -> columnsOf(each, now)).toArray(SqlParameterSource[]::new));
        return Arrays.stream(kept).anyMatch(rows -> rows == 1);
    }

    private static SqlParameterSource columnsOf(NewDelivery delivery, Instant now) {
        return new MapSqlParameterSource("id", delivery.id())
                .addValue("partnerId", delivery.partnerId())
                .addValue("eventId", delivery.partnerEventId())
                .addValue("type", delivery.type())
                .addValue("body", delivery.body())
                .addValue("now", now.atOffset(ZoneOffset.UTC));
    }

    List<Delivery> claim(Instant now, Instant leaseEnd, int most) {
        return jdbc.sql("""
            update webhook_delivery set next_attempt_at = :leaseEnd
             where id = any(array(select id from webhook_delivery
                                   where state = 'PENDING' and next_attempt_at <= :now
                                   order by next_attempt_at limit :most for update skip locked))
            returning id, partner_id, partner_event_id, type, body, state, attempts, next_attempt_at, last_status, last_problem,
                      created_at, delivered_at
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leaseEnd", leaseEnd.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(DeliveryRepository::of)
                .list();
    }

    void record(
            UUID id,
            State state,
            @Nullable Instant next,
            @Nullable Integer status,
            @Nullable String problem,
            Instant now) {
        jdbc.sql("""
            update webhook_delivery
               set state = :state, attempts = attempts + 1, next_attempt_at = :next, last_status = :status, last_problem = :problem,
                   delivered_at = :deliveredAt
             where id = :id
            """)
                .param("state", state.name())
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
                .param("status", status)
                .param("problem", problem)
                .param("deliveredAt", state == State.DELIVERED ? now.atOffset(ZoneOffset.UTC) : null)
                .param("id", id)
                .update();
    }

    boolean resend(UUID id, UUID partnerId, Instant now) {
        return jdbc.sql("""
            update webhook_delivery set state = 'PENDING', attempts = 0, next_attempt_at = :now, delivered_at = null
             where id = :id and partner_id = :partnerId
            """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("partnerId", partnerId)
                        .update()
                == 1;
    }

    Optional<Delivery> find(UUID id, UUID partnerId) {
        return jdbc.sql("""
            select id, partner_id, partner_event_id, type, body, state, attempts, next_attempt_at, last_status, last_problem,
                   created_at, delivered_at
              from webhook_delivery where id = :id and partner_id = :partnerId
            """)
                .param("id", id)
                .param("partnerId", partnerId)
                .query(DeliveryRepository::of)
                .optional();
    }

    void dropBefore(Instant time) {
        jdbc.sql("delete from webhook_delivery where state <> 'PENDING' and created_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Delivery> page(UUID partnerId, Cursor after, int size) {
        return jdbc.sql("""
            select id, partner_id, partner_event_id, type, body, state, attempts, next_attempt_at, last_status, last_problem,
                   created_at, delivered_at
              from webhook_delivery
             where partner_id = :partnerId and (created_at, id) > (:cursorAt, :cursorId)
             order by created_at, id limit :size
            """)
                .param("partnerId", partnerId)
                .params(after.columns())
                .param("size", size)
                .query(DeliveryRepository::of)
                .list();
    }

    private static Delivery of(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getObject("partner_event_id", UUID.class),
                row.getString("type"),
                row.getString("body"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                time(row, "next_attempt_at"),
                row.getObject("last_status", Integer.class),
                row.getString("last_problem"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                time(row, "delivered_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
