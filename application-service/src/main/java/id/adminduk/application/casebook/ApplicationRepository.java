package id.adminduk.application.casebook;

import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.web.NotFound;
import id.adminduk.kernel.web.StaleVersion;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases and their history.
@Repository
class ApplicationRepository {
    private static final String COLUMNS = """
        select id, service, channel, region_code, applicant_id, partner_event_id, partner_id, tracking_no, form, registry_check,
               state, state_at, verifier, reasons, submitted_at, promised_at, version
          from application
        """;

    private final JdbcClient jdbc;
    private final ApplicationRows rows;

    ApplicationRepository(JdbcClient jdbc, ApplicationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Application get(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(rows::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The case, with its row locked until the transaction ends: commands on one case happen one after the other.
    Application locked(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(rows::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<UUID> findByPartnerEvent(UUID partnerEventId) {
        return jdbc.sql("select id from application where partner_event_id = :event")
                .param("event", partnerEventId)
                .query(UUID.class)
                .optional();
    }

    void insert(Application opened) {
        jdbc.sql("""
            insert into application (id, service, channel, region_code, applicant_id, mother_id, father_id, partner_event_id,
                   partner_id, natural_key, tracking_no, form, registry_check, opened_at, state, state_at, verifier, reasons,
                   submitted_at, promised_at, version)
            values (:id, :service, :channel, :region, :applicantId, :motherId, :fatherId, :partnerEventId,
                   :partnerId, :naturalKey, :trackingNo, :form, :check, :stateAt, :state, :stateAt, :verifier, cast(:reasons as jsonb),
                   :submittedAt, :promisedAt, :version)
            """).params(rows.columnsOf(opened)).update();
    }

    /// Writes the next value over the version it was made from; 412 when somebody was faster.
    Application update(Application changed) {
        int written = jdbc.sql("""
            update application
               set region_code = :region, mother_id = :motherId, father_id = :fatherId, natural_key = :naturalKey,
                   tracking_no = :trackingNo, form = :form, registry_check = :check, state = :state, state_at = :stateAt,
                   verifier = :verifier, reasons = cast(:reasons as jsonb), submitted_at = :submittedAt,
                   promised_at = :promisedAt, version = version + 1
             where id = :id and version = :version
            """).params(rows.columnsOf(changed)).update();
        if (written == 0) throw new StaleVersion();
        return changed.withVersion(changed.version() + 1);
    }

    /// The same for a step that leaves form and check as they are: neither is sealed and written again.
    Application move(Application moved) {
        int written = jdbc.sql("""
            update application
               set tracking_no = :trackingNo, state = :state, state_at = :stateAt, verifier = :verifier,
                   reasons = cast(:reasons as jsonb), submitted_at = :submittedAt, promised_at = :promisedAt,
                   version = version + 1
             where id = :id and version = :version
            """).params(rows.stepOf(moved)).update();
        if (written == 0) throw new StaleVersion();
        return moved.withVersion(moved.version() + 1);
    }

    void addHistory(Application now, String command, @Nullable Stage from, Actor actor, Instant at) {
        jdbc.sql("""
            insert into application_history (application_id, command, from_state, to_state, actor, reasons, at, version)
            values (:id, :command, :from, :to, :actor, cast(:reasons as jsonb), :at, :version)
            """)
                .param("id", now.id())
                .param("command", command)
                .param("from", from == null ? null : from.name())
                .param("to", now.stage().name())
                .param("actor", actor.value())
                .param("reasons", rows.reasons(now.state().reasons()))
                .param("at", ApplicationRows.utc(at))
                .param("version", now.version())
                .update();
    }

    void keepEffect(UUID id, UUID childId, UUID familyId) {
        jdbc.sql("update application set child_id = :child, family_id = :family where id = :id")
                .param("child", childId)
                .param("family", familyId)
                .param("id", id)
                .update();
    }

    /// Whether another living case is about the same birth (promises.md R4).
    boolean hasTwin(UUID id, BirthReport form) {
        return jdbc.sql("""
            select exists (select 1 from application
                            where natural_key = :key and id <> :id and state not in ('DRAFT', 'REJECTED', 'CANCELLED'))
            """)
                .param("key", rows.naturalKey(form))
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
