package id.adminduk.identity.duplicate;

import id.adminduk.identity.area.Area;
import id.adminduk.identity.duplicate.DuplicatePair.State;
import id.adminduk.identity.protection.HiddenHomes;
import id.adminduk.kernel.problem.StaleVersion;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The review list. An officer sees a pair when one of the two lives in their area; a pair with somebody of a hidden
/// home waits until the protection is lifted (promises.md T30).
@Repository
class DuplicateRepository {
    private static final String SELECT = """
        select d.id, d.one_id, d.other_id, d.score, d.signs, d.state, d.found_at, d.version
          from duplicate_pair d
         where exists (select 1 from resident r where r.id in (d.one_id, d.other_id) and %s)
           and %s
           and %s
        """.formatted(
            Area.condition("r.region_code"), HiddenHomes.mayBeFound("d.one_id"), HiddenHomes.mayBeFound("d.other_id"));

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DuplicateRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// One scan at a time over all copies of the service, until its transaction ends.
    boolean beTheOnlyScan() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('duplicate scan'))")
                .query(Boolean.class)
                .single();
    }

    void add(List<DuplicateScan.Found> found, Instant now) {
        template.batchUpdate("""
            insert into duplicate_pair (id, one_id, other_id, score, signs, found_at)
            values (gen_random_uuid(), least(?, ?), greatest(?, ?), ?, ?::text[], ?)
            on conflict (one_id, other_id) do nothing
            """, found, found.size(), (row, pair) -> {
            row.setObject(1, pair.one().id());
            row.setObject(2, pair.other().id());
            row.setObject(3, pair.one().id());
            row.setObject(4, pair.other().id());
            row.setDouble(5, pair.suspicion().score());
            row.setString(6, "{" + String.join(",", pair.signs()) + "}");
            row.setObject(7, now.atOffset(ZoneOffset.UTC));
        });
    }

    /// Undecided pairs, oldest first.
    List<DuplicatePair> open(RegionCode area, Cursor after, int size) {
        return jdbc.sql(SELECT + """
               and d.state = 'OPEN' and (d.found_at, d.id) > (:cursorAt, :cursorId)
             order by d.found_at, d.id limit :size
            """)
                .param("area", area.value())
                .params(after.columns())
                .param("size", size)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<DuplicatePair> find(UUID id, RegionCode area) {
        return jdbc.sql(SELECT + " and d.id = :id")
                .param("id", id)
                .param("area", area.value())
                .query((row, _) -> read(row))
                .optional();
    }

    void decide(DuplicatePair pair, State state, String by, Instant now) {
        int rows = jdbc.sql("""
            update duplicate_pair set state = :state, decided_by = :by, decided_at = :at, version = version + 1
             where id = :id and version = :version
            """)
                .param("state", state.name())
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("id", pair.id())
                .param("version", pair.version())
                .update();
        if (rows == 0) throw new StaleVersion();
    }

    void reopen(DuplicatePair pair) {
        int rows = jdbc.sql("""
            update duplicate_pair set state = 'OPEN', decided_by = null, decided_at = null, version = version + 1
             where id = :id and version = :version
            """)
                .param("id", pair.id())
                .param("version", pair.version())
                .update();
        if (rows == 0) throw new StaleVersion();
    }

    private static DuplicatePair read(ResultSet row) throws SQLException {
        return new DuplicatePair(
                row.getObject("id", UUID.class),
                row.getObject("one_id", UUID.class),
                row.getObject("other_id", UUID.class),
                Math.round(row.getDouble("score") * 1000) / 1000.0,
                Arrays.asList((String[]) row.getArray("signs").getArray()),
                State.valueOf(row.getString("state")),
                row.getTimestamp("found_at").toInstant(),
                row.getLong("version"));
    }
}
