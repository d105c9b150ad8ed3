package id.adminduk.identity.semester;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whoever checked people in a semester reports on it; three months after its end access rests until the report is
/// there (Permendagri 102/2019; 153 institutions lost theirs in 2021).
@Component
public class ReportDuty {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final long MOST_AGENCIES = 10_000;
    private static final int MONTHS = 3;

    private final LoadingCache<Question, List<String>> missing;

    private record Question(UUID agency, LocalDate before) {}

    ReportDuty(AgencyReportRepository reports) {
        missing = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST_AGENCIES)
                .build(asked -> reports.missing(asked.agency(), asked.before()));
    }

    /// Refuses an agency whose report is too late.
    public void requireReports(UUID agency, LocalDate today) {
        var late = missing.get(new Question(agency, overdueBefore(today)));
        if (!late.isEmpty()) throw new ReportRefused.Overdue(late);
    }

    void forget(UUID agency, LocalDate today) {
        missing.invalidate(new Question(agency, overdueBefore(today)));
    }

    /// Days before this one lie in semesters that ended three months ago or earlier.
    static LocalDate overdueBefore(LocalDate today) {
        return Semester.on(today.minusMonths(MONTHS)).first();
    }
}
