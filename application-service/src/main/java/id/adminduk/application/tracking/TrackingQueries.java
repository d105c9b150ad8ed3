package id.adminduk.application.tracking;

import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.tracking.TrackedCase.Step;
import id.adminduk.application.tracking.TrackedDelivery.DeliveryStepView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// A case as the public may see it.
@Repository
class TrackingQueries {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrackingQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    TrackedCase get(UUID applicationId) {
        var steps = steps(applicationId);
        var delivery = deliveryOf(applicationId).orElse(null);
        return jdbc.sql("""
            select t.tracking_no, a.service, a.state, a.promised_at, a.reasons
              from application a join tracking t on t.application_id = a.id
             where a.id = :id
            """)
                .param("id", applicationId)
                .query((row, _) -> read(row, steps, delivery))
                .optional()
                .orElseThrow(TrackingDesk.Unknown::new);
    }

    private List<Step> steps(UUID applicationId) {
        return jdbc.sql("""
            select to_state, at from application_history
             where application_id = :id and to_state <> 'DRAFT' and to_state is distinct from from_state
             order by id
            """)
                .param("id", applicationId)
                .query((row, _) -> new Step(
                        Stage.valueOf(row.getString("to_state")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private Optional<TrackedDelivery> deliveryOf(UUID applicationId) {
        return jdbc.sql("select id, mode, state, attempts from delivery where application_id = :id")
                .param("id", applicationId)
                .query((row, _) -> new TrackedDelivery(
                        row.getString("mode"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        deliverySteps(row.getObject("id", UUID.class))))
                .optional();
    }

    private List<DeliveryStepView> deliverySteps(UUID delivery) {
        return jdbc.sql("select state, at from delivery_event where delivery_id = :id order by id")
                .param("id", delivery)
                .query((row, _) -> new DeliveryStepView(
                        row.getString("state"), row.getTimestamp("at").toInstant()))
                .list();
    }

    private TrackedCase read(ResultSet row, List<Step> steps, @Nullable TrackedDelivery delivery) throws SQLException {
        Timestamp promised = row.getTimestamp("promised_at");
        return new TrackedCase(
                row.getString("tracking_no"),
                row.getString("service"),
                Stage.valueOf(row.getString("state")),
                promised == null ? null : promised.toInstant(),
                List.of(json.readValue(row.getString("reasons"), Reason[].class)),
                steps,
                delivery);
    }
}
