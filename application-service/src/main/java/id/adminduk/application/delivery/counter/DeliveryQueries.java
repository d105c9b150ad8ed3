package id.adminduk.application.delivery.counter;

import id.adminduk.application.delivery.DeliveryChoice.DeliveryMode;
import id.adminduk.application.delivery.DeliveryState;
import id.adminduk.application.delivery.counter.DeliveryController.Open;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of deliveries, by key.
@Repository
class DeliveryQueries {
    private final JdbcClient jdbc;

    DeliveryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A delivery in a list: nothing of a person.
    record DeliveryItem(
            UUID id,
            UUID applicationId,
            String trackingNo,
            String service,
            RegionCode region,
            DeliveryMode mode,
            @Nullable RegionCode place,
            DeliveryState state,
            int attempts,
            Instant since) {}

    /// Of the families of an area, or wanted there. The second condition on the state names the partial index
    /// `delivery_open`.
    List<DeliveryItem> open(Open state, RegionCode area, Cursor after, int size) {
        return jdbc.sql("""
            select d.id, d.application_id, a.tracking_no, a.service, a.region_code, d.mode, d.place, d.state, d.attempts,
                   d.since
              from delivery d join application a on a.id = d.application_id
             where d.state = :state and d.state not in ('CHOSEN', 'DELIVERED')
               and (a.region_code = :area or a.region_code like :within or d.place = :area or d.place like :within)
               and (d.since, d.id) > (:cursorAt, :cursorId)
             order by d.since, d.id
             limit :size
            """)
                .param("state", state.name())
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .params(after.columns())
                .param("size", size)
                .query((row, _) -> item(row))
                .list();
    }

    private static DeliveryItem item(ResultSet row) throws SQLException {
        var place = row.getString("place");
        return new DeliveryItem(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("tracking_no"),
                row.getString("service"),
                RegionCode.of(row.getString("region_code")),
                DeliveryMode.valueOf(row.getString("mode")),
                place == null ? null : RegionCode.of(place),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
