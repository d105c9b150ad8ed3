package id.adminduk.application.worklist;

import id.adminduk.application.worklist.WorklistFilter.Claimed;
import id.adminduk.application.worklist.WorklistQueries.View;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements of the lists, without a service around them: what a bench compares with.
public final class WorklistFloor {
    private final JdbcClient jdbc;

    public WorklistFloor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int list(String region) {
        var filter = new WorklistFilter(Waiting.SUBMITTED, null, null, Claimed.ALL, false);
        var view = view(region);
        jdbc.sql(WorklistQueries.waitingIn(view.region()))
                .params(WorklistQueries.columnsOf(filter, view, Cursor.START, 21))
                .query((row, _) -> row.getString("tracking_no"))
                .list();
        return 200;
    }

    public int counts(String region) {
        jdbc.sql(WorklistQueries.COUNTS)
                .params(view(region).columns())
                .param("states", List.of("SUBMITTED", "RETURNED"))
                .query((row, _) -> row.getLong("waiting"))
                .list();
        return 200;
    }

    private static View view(String region) {
        return new View("bench", RegionCode.of(region), Instant.now(), Duration.ofHours(4));
    }
}
