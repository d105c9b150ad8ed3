package id.adminduk.identity.correction;

import id.adminduk.identity.correction.Correction.Answer;
import id.adminduk.identity.correction.Correction.Field;
import id.adminduk.identity.correction.Correction.Handling;
import id.adminduk.identity.correction.Correction.State;
import id.adminduk.kernel.crypto.FieldCipher;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CorrectionRepository {
    private static final String SELECT = """
        select id, number, resident_id, requested_by, field, wish_sealed, state, requested_at, answer_by, changed_at, officer,
               claimed_at, answer_reason, note_sealed, case_id, answered_at, version
          from correction
        """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    CorrectionRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(Correction correction) {
        jdbc.sql("""
            insert into correction (id, number, resident_id, requested_by, field, wish_sealed, state, requested_at, answer_by,
                    changed_at, version)
            values (:id, :number, :resident, :requestedBy, :field, :wish, :state, :requestedAt, :answerBy, :requestedAt, :version)
            """)
                .param("id", correction.id())
                .param("number", correction.number())
                .param("resident", correction.residentId())
                .param("requestedBy", correction.requestedBy())
                .param("field", correction.field().name())
                .param("wish", cipher.seal("correction", "wish_sealed", correction.id(), correction.wish()))
                .param("state", correction.state().name())
                .param("requestedAt", at(correction.requestedAt()))
                .param("answerBy", at(correction.answerBy()))
                .param("version", correction.version())
                .update();
    }

    void update(Correction changed) {
        var hands = changed.handling();
        var answer = changed.answer();
        var refusal = answer == null ? null : answer.refusal();
        int rows = jdbc.sql("""
            update correction
               set state = :state, changed_at = :changedAt, officer = :officer, claimed_at = :claimedAt, answer_reason = :reason,
                   note_sealed = :note, case_id = :case, answered_at = :answeredAt, version = :version
             where id = :id and version = :version - 1
            """)
                .param("state", changed.state().name())
                .param("changedAt", at(changed.changedAt()))
                .param("officer", hands == null ? null : hands.officer())
                .param("claimedAt", hands == null ? null : at(hands.since()))
                .param("reason", refusal == null ? null : refusal.name())
                .param("note", answer == null ? null : sealed(changed.id(), answer.note()))
                .param("case", answer == null ? null : answer.caseId())
                .param("answeredAt", answer == null ? null : at(answer.at()))
                .param("version", changed.version())
                .param("id", changed.id())
                .update();
        if (rows == 0) throw new StaleVersion();
    }

    Optional<Correction> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// One of a citizen's own; others' are not found.
    Optional<Correction> find(UUID id, UUID citizen) {
        return find(id).filter(correction -> correction.requestedBy().equals(citizen));
    }

    /// Latest first.
    List<Correction> of(UUID citizen, Cursor before, int size) {
        return jdbc.sql(SELECT + """
             where requested_by = :citizen and (requested_at, id) < (:cursorAt, :cursorId)
             order by requested_at desc, id desc limit :size
            """)
                .param("citizen", citizen)
                .params(before.columns())
                .param("size", size)
                .query((row, _) -> read(row))
                .list();
    }

    int open(UUID citizen) {
        return jdbc.sql("""
            select count(*) from correction where requested_by = :citizen and state in ('RECEIVED', 'IN_PROGRESS')
            """).param("citizen", citizen).query(Integer.class).single();
    }

    private Correction read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Correction(
                id,
                row.getString("number"),
                row.getObject("resident_id", UUID.class),
                row.getObject("requested_by", UUID.class),
                Field.valueOf(row.getString("field")),
                cipher.open("correction", "wish_sealed", id, row.getBytes("wish_sealed")),
                State.valueOf(row.getString("state")),
                instant(row, "requested_at"),
                instant(row, "answer_by"),
                instant(row, "changed_at"),
                handling(row),
                answer(id, row),
                row.getLong("version"));
    }

    private static @Nullable Handling handling(ResultSet row) throws SQLException {
        var officer = row.getString("officer");
        return officer == null ? null : new Handling(officer, instant(row, "claimed_at"));
    }

    private @Nullable Answer answer(UUID id, ResultSet row) throws SQLException {
        if (row.getObject("answered_at") == null) return null;
        var refusal = row.getString("answer_reason");
        var note = row.getBytes("note_sealed");
        return new Answer(
                refusal == null ? null : Refusal.valueOf(refusal),
                note == null ? null : cipher.open("correction", "note_sealed", id, note),
                row.getObject("case_id", UUID.class),
                instant(row, "answered_at"));
    }

    private byte @Nullable [] sealed(UUID id, @Nullable String note) {
        return note == null ? null : cipher.seal("correction", "note_sealed", id, note);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
