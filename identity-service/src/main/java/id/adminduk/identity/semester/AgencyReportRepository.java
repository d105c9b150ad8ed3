package id.adminduk.identity.semester;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What agencies reported, and what they owe.
@Repository
class AgencyReportRepository {
    private final JdbcClient jdbc;

    AgencyReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An agency's word on a semester.
    ///
    /// @param foundWrong how many of its own records it mended: the data it gives back
    /// @param answered what our books say it asked
    record Report(
            UUID agencyId,
            String semester,
            String usedFor,
            int foundWrong,
            long answered,
            Instant submittedAt,
            String submittedBy) {}

    /// False when there is one already.
    boolean add(Report report) {
        return jdbc.sql("""
            insert into agency_report (agency_id, semester, used_for, found_wrong, answered, submitted_at, submitted_by)
            values (:agency, :semester, :usedFor, :foundWrong, :answered, :at, :by) on conflict do nothing
            """)
                        .param("agency", report.agencyId())
                        .param("semester", report.semester())
                        .param("usedFor", report.usedFor())
                        .param("foundWrong", report.foundWrong())
                        .param("answered", report.answered())
                        .param("at", report.submittedAt().atOffset(ZoneOffset.UTC))
                        .param("by", report.submittedBy())
                        .update()
                == 1;
    }

    /// Latest first.
    List<Report> of(UUID agency) {
        return jdbc.sql("""
            select agency_id, semester, used_for, found_wrong, answered, submitted_at, submitted_by
              from agency_report where agency_id = :agency order by semester desc
            """)
                .param("agency", agency)
                .query((row, _) -> report(row))
                .list();
    }

    /// Semesters with answered checks before that day, without a report.
    List<String> missing(UUID agency, LocalDate before) {
        return jdbc.sql("""
            select used.semester
              from (select distinct to_char(day, 'YYYY') || case when extract(month from day) <= 6 then '-1' else '-2' end as semester
                      from verification_usage where agency_id = :agency and day < :before and granted > 0) as used
             where not exists (select 1 from agency_report r where r.agency_id = :agency and r.semester = used.semester)
             order by used.semester
            """)
                .param("agency", agency)
                .param("before", before)
                .query((row, _) -> row.getString("semester"))
                .list();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getObject("agency_id", UUID.class),
                row.getString("semester"),
                row.getString("used_for"),
                row.getInt("found_wrong"),
                row.getLong("answered"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("submitted_by"));
    }
}
