package id.adminduk.application.dossier;

import id.adminduk.application.dossier.Dossier.CaseTwin;
import id.adminduk.application.dossier.Dossier.Handling;
import id.adminduk.application.dossier.Dossier.UploadedPaper;
import id.adminduk.application.dossier.Dossier.Uploader;
import id.adminduk.application.dossier.Dossier.Vouched;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.settings.EndorsementStep;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What stands around a case: others like it, who is at it, who brought its papers.
@Repository
class DossierQueries {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    DossierQueries(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// Living cases about the same event, and open ones of the same applicant for the same service.
    List<CaseTwin> twins(UUID id) {
        return jdbc.sql("""
            select t.id, t.service, t.channel, t.region_code, t.tracking_no, t.state, t.submitted_at, true as same_event
              from application a join application t on t.natural_key = a.natural_key and t.id <> a.id
             where a.id = :id and t.state not in ('DRAFT', 'REJECTED', 'CANCELLED', 'EXPIRED')
            union
            select t.id, t.service, t.channel, t.region_code, t.tracking_no, t.state, t.submitted_at,
                   t.natural_key is not null and t.natural_key = a.natural_key
              from application a
              join application t on t.applicant_id = a.applicant_id and t.service = a.service and t.id <> a.id
             where a.id = :id and t.state not in ('DRAFT', 'CLOSED', 'REJECTED', 'CANCELLED', 'EXPIRED')
             order by submitted_at, id
             limit 20
            """).param("id", id).query((row, _) -> twin(row)).list();
    }

    private static CaseTwin twin(ResultSet row) throws SQLException {
        return new CaseTwin(
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getString("channel"),
                RegionCode.of(row.getString("region_code")),
                row.getString("tracking_no"),
                Stage.valueOf(row.getString("state")),
                instant(row, "submitted_at"),
                row.getBoolean("same_event"));
    }

    List<Vouched> endorsements(UUID id) {
        return jdbc.sql("""
            select id, step, region_code, state, reason, note, asked_at, decided_at from endorsement
             where application_id = :id order by asked_at, id
            """).param("id", id).query((row, _) -> vouched(row)).list();
    }

    private Vouched vouched(ResultSet row) throws SQLException {
        var note = row.getBytes("note");
        return new Vouched(
                EndorsementStep.valueOf(row.getString("step")),
                RegionCode.of(row.getString("region_code")),
                row.getString("state"),
                row.getString("reason"),
                note == null ? null : cipher.open("endorsement", "note", row.getObject("id", UUID.class), note),
                Objects.requireNonNull(instant(row, "asked_at")),
                instant(row, "decided_at"));
    }

    Handling handling(UUID id, String officer, Instant now) {
        return jdbc.sql("""
            select c.officer, c.until, p.reason, p.at
              from application a
              left join case_claim c on c.application_id = a.id and c.until > :now
              left join case_priority p on p.application_id = a.id
             where a.id = :id
            """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var holder = row.getString("officer");
                    return new Handling(
                            officer.equals(holder),
                            holder != null && !officer.equals(holder),
                            instant(row, "until"),
                            row.getString("reason"),
                            instant(row, "at"));
                })
                .single();
    }

    List<UploadedPaper> uploads(UUID id) {
        return jdbc.sql("""
            select u.id, u.requirement, u.content_type, u.size_bytes, u.uploaded_at,
                   coalesce(u.uploaded_by = a.opened_by, false) as at_counter
              from attachment u join application a on a.id = u.application_id
             where u.application_id = :id and u.state = 'CURRENT' order by u.requirement, u.uploaded_at
            """)
                .param("id", id)
                .query((row, _) -> new UploadedPaper(
                        row.getObject("id", UUID.class),
                        row.getString("requirement"),
                        row.getString("content_type"),
                        row.getLong("size_bytes"),
                        row.getBoolean("at_counter") ? Uploader.COUNTER : Uploader.APPLICANT,
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
