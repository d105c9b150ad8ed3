package id.adminduk.application.partnerreview;

import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.partnerreview.PartnerReview.Kind;
import id.adminduk.application.partnerreview.PartnerReview.State;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What institutions said later, and what became of it. Reports and officers' words are sealed.
@Repository
class PartnerReviewRepository {
    private static final String TABLE = "partner_review";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    PartnerReviewRepository(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    /// One in the list of those an officer has to weigh.
    record OpenReview(
            UUID id,
            UUID applicationId,
            Kind kind,
            @Nullable String reason,
            Stage caseState,
            RegionCode regionCode,
            Instant receivedAt,
            long version) {}

    /// The case of an event, or the one it was closed in favour of.
    Optional<UUID> caseOf(UUID partnerEvent) {
        return jdbc.sql("select coalesce(linked_to, id) from application where partner_event_id = :event")
                .param("event", partnerEvent)
                .query(UUID.class)
                .optional();
    }

    /// False when it came before.
    boolean add(PartnerReview review) {
        var report = review.report();
        return jdbc.sql("""
            insert into partner_review (id, application_id, partner_event_id, kind, state, reason, report, received_at, version)
            values (:id, :application, :event, :kind, :state, :reason, :report, :at, :version)
            on conflict do nothing
            """)
                        .param("id", review.id())
                        .param("application", review.applicationId())
                        .param("event", review.partnerEventId())
                        .param("kind", review.kind().name())
                        .param("state", review.state().name())
                        .param("reason", review.reason())
                        .param(
                                "report",
                                report == null
                                        ? null
                                        : cipher.seal(TABLE, "report", review.id(), json.writeValueAsString(report)))
                        .param("at", review.receivedAt().atOffset(ZoneOffset.UTC))
                        .param("version", review.version())
                        .update()
                == 1;
    }

    /// Corrections of the same case nobody has looked at give way to the newest.
    void replaceOlder(PartnerReview newest, Instant now) {
        jdbc.sql("""
            update partner_review set state = 'REPLACED', decided_by = 'SYSTEM:partner-review', decided_at = :now, version = version + 1
             where application_id = :application and kind = 'AMENDMENT' and state = 'OPEN' and id <> :id
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("application", newest.applicationId())
                .param("id", newest.id())
                .update();
    }

    void decide(PartnerReview after, @Nullable String note, Instant now) {
        var by = after.decidedBy();
        int rows = jdbc.sql("""
            update partner_review set state = :state, decided_by = :by, note = :note, decided_at = :now, version = :version
             where id = :id and version = :version - 1
            """)
                .param("id", after.id())
                .param("state", after.state().name())
                .param("by", by == null ? null : by.value())
                .param("note", note == null ? null : cipher.seal(TABLE, "note", after.id(), note))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("version", after.version())
                .update();
        if (rows == 0) throw new StaleVersion();
    }

    /// Work lists show it without looking here.
    void flag(UUID application) {
        jdbc.sql("update application set partner_review_open = :open where id = :id")
                .param("open", isOpenFor(application))
                .param("id", application)
                .update();
    }

    boolean isOpenFor(UUID application) {
        return jdbc.sql("select exists (select 1 from partner_review where application_id = :id and state = 'OPEN')")
                .param("id", application)
                .query(Boolean.class)
                .single();
    }

    PartnerReview get(UUID id) {
        return jdbc.sql("""
            select id, application_id, partner_event_id, kind, state, reason, report, received_at, decided_by, version
              from partner_review where id = :id
            """)
                .param("id", id)
                .query((row, _) -> review(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<OpenReview> open(RegionCode area, Cursor after, int most) {
        return jdbc.sql("""
            select r.id, r.application_id, r.kind, r.reason, a.state, a.region_code, r.received_at, r.version
              from partner_review r join application a on a.id = r.application_id
             where r.state = 'OPEN' and (a.region_code = :area or a.region_code like :within)
               and (r.received_at, r.id) > (:cursorAt, :cursorId)
             order by r.received_at, r.id limit :most
            """)
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .params(after.columns())
                .param("most", most)
                .query((row, _) -> new OpenReview(
                        row.getObject("id", UUID.class),
                        row.getObject("application_id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        Stage.valueOf(row.getString("state")),
                        RegionCode.of(row.getString("region_code")),
                        at(row),
                        row.getLong("version")))
                .list();
    }

    private PartnerReview review(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        byte[] report = row.getBytes("report");
        var by = row.getString("decided_by");
        return new PartnerReview(
                id,
                row.getObject("application_id", UUID.class),
                row.getObject("partner_event_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                report == null ? null : json.readValue(cipher.open(TABLE, "report", id, report), Form.class),
                at(row),
                by == null ? null : new Actor(by),
                row.getLong("version"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("received_at", OffsetDateTime.class).toInstant();
    }
}
