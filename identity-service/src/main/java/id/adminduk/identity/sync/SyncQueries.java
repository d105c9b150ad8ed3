package id.adminduk.identity.sync;

import id.adminduk.identity.sync.SyncEntry.State;
import id.adminduk.kernel.web.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far our changes have come, for those who run the office.
@Repository
class SyncQueries {
    private final JdbcClient jdbc;

    SyncQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Entries in one state; the oldest tells how long somebody has been waiting.
    record Count(State state, long entries, @Nullable OffsetDateTime oldest) {}

    List<Count> counts() {
        return jdbc.sql("""
            select s.state, count(e.id) as entries, min(e.created_at) as oldest
              from unnest(array['PENDING', 'SENT', 'CONFIRMED', 'REFUSED']) with ordinality as s (state, place)
              left join sync_entry e on e.state = s.state
             group by s.state, s.place order by s.place
            """)
                .query((row, _) -> new Count(
                        State.valueOf(row.getString("state")),
                        row.getLong("entries"),
                        row.getObject("oldest", OffsetDateTime.class)))
                .list();
    }

    /// Cases that wait for a number.
    long waitingCases() {
        return jdbc.sql("select count(*) from registration where outcome = 'AWAITING_NUMBER'")
                .query(Long.class)
                .single();
    }

    /// People who landed elsewhere after they were taken back here.
    long lateLandings() {
        return jdbc.sql("select count(*) from landing where state = 'TOO_LATE'")
                .query(Long.class)
                .single();
    }

    /// Oldest first; each is a case an officer has to look at, so they stay few.
    List<LateLanding> late(int most) {
        return jdbc.sql("select case_id, landed_on, heard_at from landing where state = 'TOO_LATE' order by heard_at,"
                        + " case_id limit :most")
                .param("most", most)
                .query((row, _) -> new LateLanding(
                        row.getObject("case_id", UUID.class),
                        row.getObject("landed_on", LocalDate.class),
                        row.getObject("heard_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// A move whose people were taken back here before SIAK said that they had landed elsewhere.
    record LateLanding(UUID caseId, LocalDate landedOn, Instant heardAt) {}

    List<SyncEntry> page(State state, Cursor after, int size) {
        return jdbc.sql("select " + SyncRepository.COLUMNS + """
             from sync_entry where state = :state and (created_at, id) > (:cursorAt, :cursorId)
            order by created_at, id limit :size
            """)
                .param("state", state.name())
                .params(after.columns())
                .param("size", size)
                .query(SyncRepository::read)
                .list();
    }
}
