package id.adminduk.dashboard.statistics;

import id.adminduk.dashboard.projection.Metric;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One number over days.
@Repository
class SeriesQueries {
    private final JdbcClient jdbc;

    SeriesQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every day of the period, also those without any.
    List<Point> series(Metric metric, LocalDate from, LocalDate to) {
        return jdbc.sql("""
            select moment::date as day, coalesce(sum(counted.n), 0) as n
                          from generate_series(cast(:from as date), cast(:to as date), interval '1 day') period(moment)
                          left join daily_count counted on counted.day = moment::date and counted.metric = :metric
                         group by moment order by moment
            """)
                .param("from", from)
                .param("to", to)
                .param("metric", metric.name())
                .query((row, _) -> new Point(row.getObject("day", LocalDate.class), row.getLong("n")))
                .list();
    }

    record Point(LocalDate day, long count) {}
}
