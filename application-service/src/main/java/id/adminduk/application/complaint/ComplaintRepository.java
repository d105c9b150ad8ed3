package id.adminduk.application.complaint;

import id.adminduk.application.complaint.Complaint.Times;
import id.adminduk.application.complaint.Complaint.Words;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Complaints, their steps and the tries of their PINs.
@Repository
public class ComplaintRepository {
    private static final int TRIES = 5;
    private static final Duration REST = Duration.ofMinutes(15);
    private static final String COLUMNS = """
        select id, number, category, unit, region_code, words, person_id, state, officer, reopened, opened_at, since,
               due_at, answered_at, version
          from complaint
        """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    ComplaintRepository(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    /// A number somebody may try a PIN against now.
    @SuppressWarnings("ArrayRecordComponent") // compared by hand, in constant time
    public record Attempt(UUID id, byte[] pinHash) {}

    void add(Complaint complaint, byte[] pinHash) {
        var position =
                complaint.category().isConfidential() ? null : complaint.words().position();
        columns(jdbc.sql("""
            insert into complaint (id, number, category, unit, region_code, words, public_lat, public_lon, person_id, state,
                                   officer, reopened, opened_at, since, due_at, answered_at, pin_hash, version)
            values (:id, :number, :category, :unit, :region, :words, round(cast(:lat as numeric), 2),
                    round(cast(:lon as numeric), 2), :person, :state, :officer, :reopened, :opened, :since, :due,
                    :answered, :hash, :version)
            """), complaint)
                .param("number", complaint.number())
                .param("category", complaint.category().name())
                .param("region", complaint.region().value())
                .param("lat", position == null ? null : position.lat())
                .param("lon", position == null ? null : position.lon())
                .param("person", complaint.person())
                .param("opened", utc(complaint.times().opened()))
                .param("hash", pinHash)
                .update();
    }

    void update(Complaint moved) {
        int rows = columns(jdbc.sql("""
            update complaint
               set unit = :unit, words = :words, state = :state, officer = :officer, reopened = :reopened, since = :since,
                   due_at = :due, answered_at = :answered, version = :version
             where id = :id and version = :version - 1
            """), moved).update();
        if (rows == 0) throw new StaleVersion();
    }

    private StatementSpec columns(StatementSpec sql, Complaint complaint) {
        var answered = complaint.times().answered();
        return sql.param("id", complaint.id())
                .param("unit", complaint.unit().name())
                .param(
                        "words",
                        cipher.seal("complaint", "words", complaint.id(), json.writeValueAsString(complaint.words())))
                .param("state", complaint.state().name())
                .param("officer", complaint.officer())
                .param("reopened", complaint.reopened())
                .param("since", utc(complaint.times().since()))
                .param("due", utc(complaint.times().due()))
                .param("answered", answered == null ? null : utc(answered))
                .param("version", complaint.version());
    }

    void addStep(Complaint after, String step, @Nullable String actor, @Nullable String reason) {
        jdbc.sql("""
            insert into complaint_event (complaint_id, step, state, actor, reason, at)
            values (:id, :step, :state, :actor, :reason, :at)
            """)
                .param("id", after.id())
                .param("step", step)
                .param("state", after.state().name())
                .param("actor", actor)
                .param("reason", reason)
                .param("at", utc(after.times().since()))
                .update();
    }

    Optional<Complaint> locked(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// Those whose answer nobody objected to, oldest first.
    List<Complaint> lockedAnsweredBefore(Instant day, int most) {
        return jdbc.sql(COLUMNS + """
            where state = 'ANSWERED' and answered_at < :day
            order by answered_at limit :most for update skip locked
            """)
                .param("day", utc(day))
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    public List<Complaint> ofPerson(UUID person, Cursor before, int size) {
        return jdbc.sql(COLUMNS + """
            where person_id = :person and (opened_at, id) < (:cursorAt, :cursorId)
            order by opened_at desc, id desc limit :size
            """)
                .param("person", person)
                .params(before.columns())
                .param("size", size)
                .query((row, _) -> read(row))
                .list();
    }

    /// Counts the try before the PIN is looked at, so that parallel guesses get no extra tries.
    Optional<Attempt> countTry(String number, Instant now) {
        return jdbc.sql("""
            update complaint
               set wrong_tries = case when locked_until is null then wrong_tries + 1 else 1 end,
                   locked_until = case when locked_until is null and wrong_tries + 1 >= :tries
                                       then cast(:until as timestamptz) end
             where number = :number and (locked_until is null or locked_until <= :now)
            returning id, pin_hash
            """)
                .param("tries", TRIES)
                .param("until", utc(now.plus(REST)))
                .param("number", number)
                .param("now", utc(now))
                .query((row, _) -> new Attempt(row.getObject("id", UUID.class), row.getBytes("pin_hash")))
                .optional();
    }

    void forgetTries(UUID id) {
        jdbc.sql("update complaint set wrong_tries = 0, locked_until = null where id = :id")
                .param("id", id)
                .update();
    }

    private Complaint read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Complaint(
                id,
                row.getString("number"),
                Category.valueOf(row.getString("category")),
                Unit.valueOf(row.getString("unit")),
                RegionCode.of(row.getString("region_code")),
                json.readValue(cipher.open("complaint", "words", id, row.getBytes("words")), Words.class),
                row.getObject("person_id", UUID.class),
                ComplaintState.valueOf(row.getString("state")),
                row.getString("officer"),
                row.getBoolean("reopened"),
                times(row),
                row.getLong("version"));
    }

    private static Times times(ResultSet row) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Times(
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                answered == null ? null : answered.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
