package id.adminduk.application.endorsement;

import id.adminduk.application.endorsement.Endorsement.State;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.settings.EndorsementStep;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who was asked about which case, and what they said. What they wrote is sealed: people name people.
@Repository
class EndorsementRepository {
    private static final String COLUMNS = """
        select id, application_id, step, region_code, korong, state, actor, reason, asked_at, reminders, version
          from endorsement
        """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    EndorsementRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// A case that waits for an endorser; whom it is about is told when it is opened.
    record WaitingEndorsement(
            UUID id,
            EndorsementStep step,
            RegionCode regionCode,
            @Nullable String korong,
            String service,
            String channel,
            Instant askedAt,
            int reminders,
            long version) {}

    /// What an endorser said of a case.
    record Said(
            Endorsement endorsement,
            @Nullable Instant decidedAt,
            @Nullable String note) {
        @Override
        public String toString() {
            return "Said[" + endorsement.id() + "]";
        }
    }

    Endorsement get(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(EndorsementRepository::endorsement)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(Endorsement asked, @Nullable Instant dueAt) {
        boolean waits = asked.state() == State.WAITING;
        var actor = asked.actor();
        jdbc.sql("""
            insert into endorsement (id, application_id, step, region_code, korong, state, actor, reason, asked_at, due_at, decided_at,
                                     version)
            values (:id, :application, :step, :region, :korong, :state, :actor, :reason, :askedAt, :dueAt, :decidedAt, :version)
            """)
                .param("id", asked.id())
                .param("application", asked.applicationId())
                .param("step", asked.step().name())
                .param("region", asked.region().value())
                .param("korong", asked.korong())
                .param("state", asked.state().name())
                .param("actor", actor == null ? null : actor.value())
                .param("reason", asked.reason())
                .param("askedAt", utc(asked.askedAt()))
                .param("dueAt", utc(dueAt))
                .param("decidedAt", waits ? null : utc(asked.askedAt()))
                .param("version", asked.version())
                .update();
    }

    void decide(Endorsement after, @Nullable String note, Instant now) {
        var actor = after.actor();
        int rows = jdbc.sql("""
            update endorsement set state = :state, actor = :actor, reason = :reason, note = :note, decided_at = :now, due_at = null,
                   version = :version
             where id = :id and version = :version - 1
            """)
                .param("id", after.id())
                .param("state", after.state().name())
                .param("actor", actor == null ? null : actor.value())
                .param("reason", after.reason())
                .param("note", note == null ? null : cipher.seal("endorsement", "note", after.id(), note))
                .param("now", utc(now))
                .param("version", after.version())
                .update();
        if (rows == 0) throw new StaleVersion();
    }

    void remind(UUID id, Instant dueAt) {
        jdbc.sql("update endorsement set reminders = reminders + 1, due_at = :due where id = :id and state = 'WAITING'")
                .param("id", id)
                .param("due", utc(dueAt))
                .update();
    }

    /// The request a case waits for now.
    Optional<Endorsement> waitingFor(UUID application) {
        return jdbc.sql(COLUMNS + "where application_id = :application and state = 'WAITING'")
                .param("application", application)
                .query(EndorsementRepository::endorsement)
                .optional();
    }

    /// One that has waited long enough, its case locked: confirmations lock the case first, too.
    Optional<Endorsement> claimDue(Instant now) {
        return jdbc.sql("""
            select e.id, e.application_id, e.step, e.region_code, e.korong, e.state, e.actor, e.reason, e.asked_at, e.reminders,
                   e.version
              from endorsement e join application a on a.id = e.application_id
             where e.state = 'WAITING' and e.due_at <= :now
             order by e.due_at limit 1
               for update of a skip locked
            """)
                .param("now", utc(now))
                .query(EndorsementRepository::endorsement)
                .optional();
    }

    /// The steps that need nobody any more. Who confirmed a form has not confirmed what is written into it later.
    Set<EndorsementStep> done(UUID application) {
        var steps = jdbc.sql("""
            select step from endorsement
             where application_id = :application and state in ('CONFIRMED', 'PASSED')
               and decided_at >= coalesce((select max(at) from application_history
                                            where application_id = :application and command = 'FILL'), '-infinity')
            """)
                .param("application", application)
                .query((row, _) -> EndorsementStep.valueOf(row.getString("step")))
                .list();
        return steps.isEmpty() ? Set.of() : EnumSet.copyOf(steps);
    }

    boolean confirmedBefore(UUID application, Actor actor) {
        return jdbc.sql("""
            select exists (select 1 from endorsement
                            where application_id = :application and state = 'CONFIRMED' and actor = :actor)
            """)
                .param("application", application)
                .param("actor", actor.value())
                .query(Boolean.class)
                .single();
    }

    /// In the endorser's area, longest waiting first. The case says where it belongs now; it may have moved meanwhile.
    List<WaitingEndorsement> waiting(RegionCode area, @Nullable String korong, Cursor after, int most) {
        return jdbc.sql("""
            select e.id, e.step, a.region_code, e.korong, a.service, a.channel, e.asked_at, e.reminders, e.version
              from endorsement e join application a on a.id = e.application_id
             where e.state = 'WAITING' and a.state = 'ENDORSING'
               and (a.region_code = :area or a.region_code like :within)
               and (cast(:korong as text) is null or (e.step = 'KORONG' and (e.korong is null or e.korong = :korong)))
               and (e.asked_at, e.id) > (:cursorAt, :cursorId)
             order by e.asked_at, e.id limit :most
            """)
                .param("area", area.value())
                .param("within", area.value() + ".%")
                .param("korong", korong)
                .params(after.columns())
                .param("most", most)
                .query((row, _) -> waiting(row))
                .list();
    }

    List<Said> of(UUID application) {
        return jdbc.sql("""
            select id, application_id, step, region_code, korong, state, actor, reason, asked_at, reminders, version, decided_at, note
              from endorsement where application_id = :application order by asked_at, id
            """)
                .param("application", application)
                .query((row, number) -> said(row, number))
                .list();
    }

    private Said said(ResultSet row, int number) throws SQLException {
        var one = endorsement(row, number);
        byte[] note = row.getBytes("note");
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Said(
                one,
                decided == null ? null : decided.toInstant(),
                note == null ? null : cipher.open("endorsement", "note", one.id(), note));
    }

    private static WaitingEndorsement waiting(ResultSet row) throws SQLException {
        return new WaitingEndorsement(
                row.getObject("id", UUID.class),
                EndorsementStep.valueOf(row.getString("step")),
                RegionCode.of(row.getString("region_code")),
                row.getString("korong"),
                row.getString("service"),
                row.getString("channel"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("reminders"),
                row.getLong("version"));
    }

    private static Endorsement endorsement(ResultSet row, int number) throws SQLException {
        var actor = row.getString("actor");
        return new Endorsement(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                EndorsementStep.valueOf(row.getString("step")),
                RegionCode.of(row.getString("region_code")),
                row.getString("korong"),
                State.valueOf(row.getString("state")),
                actor == null ? null : new Actor(actor),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("reminders"),
                row.getLong("version"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
