package id.adminduk.dashboard.statistics;

import id.adminduk.dashboard.projection.Metric;
import id.adminduk.kernel.web.RequestRefused;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Numbers for operators and management.
@RestController
@RequestMapping("/v1/dashboard")
class StatisticsController {
    private static final int LONGEST_SERIES = 366;

    private final OverviewQueries overviews;
    private final SeriesQueries series;

    StatisticsController(OverviewQueries overviews, SeriesQueries series) {
        this.overviews = overviews;
        this.series = series;
    }

    @GetMapping("/overview")
    Overview overview() {
        return overviews.overview();
    }

    @GetMapping("/series")
    Series series(@RequestParam Metric metric, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > LONGEST_SERIES) throw RequestRefused.invalidParameter("to");
        return new Series(metric, from, to, series.series(metric, from, to));
    }

    /// One point per day, both ends included.
    record Series(Metric metric, LocalDate from, LocalDate to, List<SeriesQueries.Point> points) {}
}
