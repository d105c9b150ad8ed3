package id.adminduk.application.worklist;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.worklist.WorklistCounts.Row;
import id.adminduk.application.worklist.WorklistCounts.ServiceCount;
import id.adminduk.application.worklist.WorklistItem.Claimer;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits for officers: lists by key, and counts. Only what waits is in the two indexes they read, however many
/// cases have ended; the second condition on the state names them.
@Repository
class WorklistQueries {
    private static final String WAITING = """
        select a.id, a.service, a.channel, a.region_code, a.tracking_no, a.state, a.submitted_at, a.promised_at, a.queue_at,
               a.ahead_at is not null as hurried, c.officer, c.until, a.applicant_died_at is not null as applicant_died,
               a.partner_review_open, a.version
          from application a
          left join case_claim c on c.application_id = a.id and c.until > :now
         where a.state = :state and a.state in ('SUBMITTED', 'VERIFIED', 'RETURNED')
           and %s
           and (a.queue_at, a.id) > (:cursorAt, :cursorId)
           and (cast(:service as text) is null or a.service = :service)
           and (cast(:channel as text) is null or a.channel = :channel)
           and (cast(:soon as timestamptz) is null or a.promised_at < :soon)
           and (:claim = 'ALL' or (:claim = 'FREE' and c.officer is null) or (:claim = 'MINE' and c.officer = :officer))
         order by a.queue_at, a.id
         limit :size
        """;

    static final String COUNTS = """
        select a.state, a.service, count(*) as waiting, count(*) filter (where c.officer is null) as free,
               count(*) filter (where c.officer = :officer) as mine,
               count(*) filter (where a.promised_at >= :now and a.promised_at < :soon) as at_risk,
               count(*) filter (where a.promised_at < :now) as overdue
          from application a
          left join case_claim c on c.application_id = a.id and c.until > :now
         where a.state in (:states) and a.state in ('SUBMITTED', 'VERIFIED', 'RETURNED')
           and %s
         group by a.state, a.service
         order by a.state, a.service
        """.formatted(Area.RANGE);

    private final JdbcClient jdbc;

    WorklistQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who looks, where and when.
    ///
    /// @param atRisk how long before its time a promise is endangered
    record View(String officer, RegionCode region, Instant now, Duration atRisk) {
        Map<String, Object> columns() {
            var columns = new HashMap<String, Object>(Area.of(region));
            columns.put("officer", officer);
            columns.put("now", now.atOffset(ZoneOffset.UTC));
            columns.put("soon", now.plus(atRisk).atOffset(ZoneOffset.UTC));
            return columns;
        }
    }

    static String waitingIn(RegionCode region) {
        return WAITING.formatted(Area.inOrder(region));
    }

    List<WorklistItem> waiting(WorklistFilter filter, View view, Cursor after, int size) {
        return jdbc.sql(waitingIn(view.region()))
                .params(columnsOf(filter, view, after, size))
                .query((row, _) -> item(row, view.officer()))
                .list();
    }

    static Map<String, @Nullable Object> columnsOf(WorklistFilter filter, View view, Cursor after, int size) {
        var columns = new HashMap<String, @Nullable Object>(view.columns());
        columns.putAll(after.columns());
        if (!filter.endangered()) columns.put("soon", null);
        columns.put("state", filter.state().name());
        columns.put("service", filter.service());
        columns.put(
                "channel", filter.channel() == null ? null : filter.channel().name());
        columns.put("claim", filter.claim().name());
        columns.put("size", size);
        return columns;
    }

    List<Row> counts(List<Waiting> stages, View view) {
        return jdbc.sql(COUNTS)
                .params(view.columns())
                .param("states", stages.stream().map(Enum::name).toList())
                .query((row, _) -> new Row(
                        Waiting.valueOf(row.getString("state")),
                        new ServiceCount(
                                row.getString("service"),
                                row.getLong("waiting"),
                                row.getLong("free"),
                                row.getLong("at_risk"),
                                row.getLong("overdue")),
                        row.getLong("mine")))
                .list();
    }

    private static WorklistItem item(ResultSet row, String officer) throws SQLException {
        var claimer = row.getString("officer");
        return new WorklistItem(
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getString("channel"),
                RegionCode.of(row.getString("region_code")),
                row.getString("tracking_no"),
                Stage.valueOf(row.getString("state")),
                Objects.requireNonNull(instant(row, "submitted_at")),
                Objects.requireNonNull(instant(row, "promised_at")),
                Objects.requireNonNull(instant(row, "queue_at")),
                row.getBoolean("hurried"),
                claimer == null ? null : claimer.equals(officer) ? Claimer.ME : Claimer.ANOTHER,
                instant(row, "until"),
                row.getBoolean("applicant_died"),
                row.getBoolean("partner_review_open"),
                row.getLong("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
