package id.adminduk.application.complaint.report;

import id.adminduk.application.complaint.ComplaintState;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a complaint is about, and how far it has come.
@Repository
class ReportQueries {
    private final JdbcClient jdbc;

    ReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Step(ComplaintState state, Instant at) {}

    /// Where the case with this tracking number is; a wrong number says nothing to nobody.
    Optional<RegionCode> regionOf(String trackingNo) {
        return jdbc.sql("select region_code from application where tracking_no = :number")
                .param("number", trackingNo.strip().toUpperCase(Locale.ROOT))
                .query((row, _) -> RegionCode.of(row.getString("region_code")))
                .optional();
    }

    List<Step> stepsOf(UUID complaint) {
        return jdbc.sql("select state, at from complaint_event where complaint_id = :id order by id")
                .param("id", complaint)
                .query((row, _) -> new Step(
                        ComplaintState.valueOf(row.getString("state")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
