package id.adminduk.application.complaint.overview;

import id.adminduk.application.complaint.Category;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Complaints counted together: no text, no person, no single place.
@Repository
class MapQueries {
    /// Fewer than so many in one place tell of somebody.
    static final int FEWEST = 3;

    private final JdbcClient jdbc;

    MapQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Complaints of one kind in one month in a field of about a kilometre.
    ///
    /// @param answered how many of them are answered or closed
    record MapField(Category category, BigDecimal lat, BigDecimal lon, String month, int complaints, int answered) {}

    /// @param inTime of the answered ones, how many were answered when promised
    /// @param meanDays from the complaint to the answer; none without answers
    record CategoryFigures(
            Category category,
            int complaints,
            int answered,
            int inTime,
            @Nullable BigDecimal meanDays) {}

    List<MapField> fields(Instant from, Instant until, ZoneId zone) {
        return jdbc.sql("""
            select category, public_lat, public_lon, to_char(opened_at at time zone :zone, 'YYYY-MM') as month,
                   count(*) as complaints, count(*) filter (where state in ('ANSWERED', 'CLOSED')) as answered
              from complaint
             where opened_at >= :from and opened_at < :until and public_lat is not null and state <> 'HIDDEN'
             group by category, public_lat, public_lon, month
            having count(*) >= :fewest
             order by month, category, public_lat, public_lon
            """)
                .param("zone", zone.getId())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("fewest", FEWEST)
                .query((row, _) -> new MapField(
                        Category.valueOf(row.getString("category")),
                        row.getBigDecimal("public_lat"),
                        row.getBigDecimal("public_lon"),
                        row.getString("month"),
                        row.getInt("complaints"),
                        row.getInt("answered")))
                .list();
    }

    List<CategoryFigures> figures(Instant from, Instant until) {
        return jdbc.sql("""
            select category, count(*) as complaints, count(answered_at) as answered,
                   count(*) filter (where answered_at <= due_at) as in_time,
                   round(extract(epoch from avg(answered_at - opened_at)) / 86400, 1) as mean_days
              from complaint
             where opened_at >= :from and opened_at < :until and state <> 'HIDDEN'
             group by category order by category
            """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new CategoryFigures(
                        Category.valueOf(row.getString("category")),
                        row.getInt("complaints"),
                        row.getInt("answered"),
                        row.getInt("in_time"),
                        row.getBigDecimal("mean_days")))
                .list();
    }
}
