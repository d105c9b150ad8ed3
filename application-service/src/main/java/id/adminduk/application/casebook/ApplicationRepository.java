package id.adminduk.application.casebook;

import id.adminduk.application.lifecycle.Application;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases and their history.
@Repository
class ApplicationRepository {
    private static final String COLUMNS = """
        select id, service, service_version, channel, region_code, applicant_id, opened_by, partner_event_id, partner_id, tracking_no, form, registry_check,
               state, state_at, verifier, reasons, submitted_at, promised_at, clock_left, clock_cause, promise_risk, alarm_at, version
          from application
        """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations template;
    private final ApplicationRows rows;

    ApplicationRepository(JdbcClient jdbc, NamedParameterJdbcOperations template, ApplicationRows rows) {
        this.jdbc = jdbc;
        this.template = template;
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

    /// In the order of their ids, so that two copies of the service never wait for each other in a circle.
    Map<UUID, Application> locked(Collection<UUID> ids) {
        return jdbc
                .sql(COLUMNS + "where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(rows::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Application::id, Function.identity()));
    }

    Set<UUID> openedFor(Collection<UUID> partnerEvents) {
        return jdbc.sql("select partner_event_id from application where partner_event_id = any(:events)")
                .param("events", partnerEvents.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("partner_event_id", UUID.class))
                .set();
    }

    void write(List<Course> courses) {
        insert(courses.stream().filter(Course::opens).toList());
        update(courses.stream()
                .filter(course -> !course.opens() && course.retold())
                .toList());
        move(courses.stream()
                .filter(course -> !course.opens() && !course.retold())
                .toList());
    }

    private void insert(List<Course> opened) {
        batch("""
            insert into application (id, service, service_version, channel, region_code, applicant_id, opened_by, mother_id, father_id, partner_event_id,
                   partner_id, natural_key, tracking_no, form, registry_check, opened_at, state, state_at, verifier, reasons,
                   submitted_at, promised_at, promise_risk, alarm_at, version)
            values (:id, :service, :serviceVersion, :channel, :region, :applicantId, :openedBy, :motherId, :fatherId, :partnerEventId,
                   :partnerId, :naturalKey, :trackingNo, :form, :check, :openedAt, :state, :stateAt, :verifier, cast(:reasons as jsonb),
                   :submittedAt, :promisedAt, :risk, :alarmAt, :version)
            """, opened, rows::openedColumns);
    }

    /// Writes the last value over the version it was made from; 412 when somebody was faster.
    private void update(List<Course> changed) {
        requireAll(batch("""
            update application
               set region_code = :region, mother_id = :motherId, father_id = :fatherId, natural_key = :naturalKey,
                   tracking_no = :trackingNo, form = :form, registry_check = :check, state = :state, state_at = :stateAt,
                   verifier = :verifier, reasons = cast(:reasons as jsonb), submitted_at = :submittedAt,
                   promised_at = :promisedAt, clock_left = :clockLeft, clock_cause = :clockCause, promise_risk = :risk,
                   alarm_at = :alarmAt, version = :version
             where id = :id and version = :found
            """, changed, rows::changedColumns));
    }

    /// The same for steps that leave form and check as they are: neither is sealed and written again.
    private void move(List<Course> moved) {
        requireAll(batch("""
            update application
               set tracking_no = :trackingNo, state = :state, state_at = :stateAt, verifier = :verifier,
                   reasons = cast(:reasons as jsonb), submitted_at = :submittedAt, promised_at = :promisedAt,
                   clock_left = :clockLeft, clock_cause = :clockCause, promise_risk = :risk, alarm_at = :alarmAt, version = :version
             where id = :id and version = :found
            """, moved, rows::movedColumns));
    }

    void addHistory(List<Course> courses) {
        var steps = courses.stream().flatMap(course -> course.steps().stream()).toList();
        batch("""
            insert into application_history (application_id, command, from_state, to_state, actor, reasons, at, version)
            values (:id, :command, :from, :to, :actor, cast(:reasons as jsonb), :at, :version)
            """, steps, rows::historyColumns);
    }

    void keepEffects(List<CaseEffect> effects) {
        batch(
                "update application set child_id = :childId, family_id = :familyId where id = :id",
                effects,
                effect -> new MapSqlParameterSource("id", effect.id())
                        .addValue("childId", effect.childId())
                        .addValue("familyId", effect.familyId()));
    }

    private <T> int[] batch(String sql, List<T> items, Function<T, SqlParameterSource> columns) {
        if (items.isEmpty()) return new int[0];
        return template.batchUpdate(sql, items.stream().map(columns).toArray(SqlParameterSource[]::new));
    }

    private static void requireAll(int[] written) {
        if (Arrays.stream(written).anyMatch(one -> one == 0)) throw new StaleVersion();
    }

    void expectCards(UUID id, int cards) {
        jdbc.sql("update application set cards_expected = :cards where id = :id")
                .param("cards", cards)
                .param("id", id)
                .update();
    }

    Map<UUID, Integer> expectedCards(Collection<UUID> ids) {
        record Row(UUID id, int cards) {}
        return jdbc
                .sql("select id, cards_expected from application where id = any(:ids) and cards_expected is not null")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new Row(row.getObject("id", UUID.class), row.getInt("cards_expected")))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::cards));
    }

    /// Cases of these applicants that somebody still has to act on.
    List<UUID> openCasesOf(Collection<UUID> applicants) {
        return jdbc.sql("""
            select id from application
             where applicant_id = any(:applicants) and applicant_died_at is null
               and state not in ('CLOSED', 'REJECTED', 'CANCELLED', 'EXPIRED')
             order by id
            """)
                .param("applicants", applicants.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Cases of a nagari that somebody still has to act on.
    List<UUID> openCasesIn(RegionCode nagari) {
        return jdbc.sql("""
            select id from application
             where region_code = :nagari and state not in ('CLOSED', 'REJECTED', 'CANCELLED', 'EXPIRED') order by id
            """)
                .param("nagari", nagari.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Those of them that are these people's, as applicants or as parents.
    List<UUID> openCasesIn(RegionCode nagari, Collection<UUID> people) {
        return jdbc.sql("""
            select id from application
             where region_code = :nagari and state not in ('CLOSED', 'REJECTED', 'CANCELLED', 'EXPIRED')
               and (applicant_id = any(:people) or mother_id = any(:people) or father_id = any(:people))
             order by id
            """)
                .param("nagari", nagari.value())
                .param("people", people.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void noteDeathOfApplicant(UUID id, Instant now) {
        jdbc.sql("update application set applicant_died_at = :now where id = :id")
                .param("now", ApplicationRows.utc(now))
                .param("id", id)
                .update();
    }

    /// The events living cases are about (promises.md R4), among those these cases are about.
    LivingTwins livingTwins(Collection<Application> cases) {
        var twins = new LivingTwins(rows::naturalKey);
        byte[][] keys = cases.stream()
                .flatMap(one -> Stream.ofNullable(rows.naturalKey(one)))
                .toArray(byte[][]::new);
        if (keys.length == 0) return twins;
        jdbc.sql("""
            select natural_key from application
             where natural_key = any(cast(:keys as bytea[])) and state not in ('DRAFT', 'REJECTED', 'CANCELLED', 'EXPIRED')
            """)
                .param("keys", keys)
                .query((row, _) -> row.getBytes("natural_key"))
                .list()
                .forEach(twins::add);
        return twins;
    }

    /// Whether another living case is about the same event (promises.md R4).
    boolean hasTwin(Application application) {
        var key = rows.naturalKey(application);
        if (key == null) return false;
        return jdbc.sql("""
            select exists (select 1 from application
                            where natural_key = :key and id <> :id and state not in ('DRAFT', 'REJECTED', 'CANCELLED', 'EXPIRED'))
            """)
                .param("key", key)
                .param("id", application.id())
                .query(Boolean.class)
                .single();
    }
}
