package id.adminduk.application.casebook;

import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.web.NotFound;
import id.adminduk.kernel.web.StaleVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases and their history.
@Repository
class ApplicationRepository {
    private static final String COLUMNS = """
        select id, service, channel, region_code, applicant_id, opened_by, partner_event_id, partner_id, tracking_no, form, registry_check,
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
            insert into application (id, service, channel, region_code, applicant_id, opened_by, mother_id, father_id, partner_event_id,
                   partner_id, natural_key, tracking_no, form, registry_check, opened_at, state, state_at, verifier, reasons,
                   submitted_at, promised_at, version)
            values (:id, :service, :channel, :region, :applicantId, :openedBy, :motherId, :fatherId, :partnerEventId,
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

    void expectCards(UUID id, int cards) {
        jdbc.sql("update application set cards_expected = :cards where id = :id")
                .param("cards", cards)
                .param("id", id)
                .update();
    }

    OptionalInt expectedCards(UUID id) {
        return jdbc
                .sql("select cards_expected from application where id = :id and cards_expected is not null")
                .param("id", id)
                .query(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /// Cases of these applicants that somebody still has to act on.
    List<UUID> openCasesOf(Collection<UUID> applicants) {
        return jdbc.sql("""
            select id from application
             where applicant_id = any(:applicants) and applicant_died_at is null
               and state not in ('CLOSED', 'REJECTED', 'CANCELLED')
             order by id
            """)
                .param("applicants", applicants.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void noteDeathOfApplicant(UUID id, Instant now) {
        jdbc.sql("update application set applicant_died_at = :now where id = :id")
                .param("now", ApplicationRows.utc(now))
                .param("id", id)
                .update();
    }

    /// Whether another living case is about the same event (promises.md R4).
    boolean hasTwin(Application application) {
        var key = rows.naturalKey(application);
        if (key == null) return false;
        return jdbc.sql("""
            select exists (select 1 from application
                            where natural_key = :key and id <> :id and state not in ('DRAFT', 'REJECTED', 'CANCELLED'))
            """)
                .param("key", key)
                .param("id", application.id())
                .query(Boolean.class)
                .single();
    }
}
