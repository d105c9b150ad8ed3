package id.adminduk.dashboard.statistics;

import id.adminduk.dashboard.statistics.Overview.Count;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Reads the overview from the small tables: its cost depends on the days counted, not on the cases.
@Repository
public class OverviewQueries {
    static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
    private static final Duration RECENT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    OverviewQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All numbers from one snapshot, so that they add up.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Overview overview() {
        var now = clock.instant();
        var counts = counts(now.atZone(OFFICE).toLocalDate());
        return counts.overview(now, lastChange(), institutions(counts), times(now));
    }

    private long lastChange() {
        return jdbc.sql("select coalesce(max(id), 0) from change")
                .query(Long.class)
                .single();
    }

    private Counts counts(LocalDate today) {
        return Counts.of(jdbc.sql("""
            select metric, part, sum(n) as total, coalesce(sum(n) filter (where day = :today), 0) as today
              from daily_count group by metric, part order by metric, part
            """)
                .param("today", today)
                .query((row, _) -> new Counts.Row(
                        row.getString("metric"),
                        row.getString("part"),
                        new Count(row.getLong("total"), row.getLong("today"))))
                .list());
    }

    private List<Overview.Institution> institutions(Counts counts) {
        return jdbc.sql("select id, name, kind from institution order by name, id")
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Overview.Institution(
                            id, row.getString("name"), row.getString("kind"), counts.pushedBy(id));
                })
                .list();
    }

    private Overview.Times times(Instant now) {
        return new Overview.Times(median("PUSH_TO_ISSUED", now), median("SUBMITTED_TO_CLOSED", now));
    }

    private @Nullable Long median(String kind, Instant now) {
        return jdbc
                .sql("""
                    select percentile_disc(0.5) within group (order by millis)
                      from elapsed where kind = :kind and finished_at > :since
                    """)
                .param("kind", kind)
                .param("since", java.sql.Timestamp.from(now.minus(RECENT)))
                .query((row, _) -> row.getObject(1, Long.class))
                .stream()
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
