package id.adminduk.identity.newcomer;

import id.adminduk.identity.area.Area;
import id.adminduk.identity.newcomer.Doubt.State;
import id.adminduk.identity.newcomer.Likely.Kind;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom newcomers may be, and what officers decided. An officer sees what touches their area, but for a hidden home.
@Repository
class DoubtRepository {
    private static final String SELECT = """
        select d.id, d.newcomer_id, n.application_id, d.resident_id, d.other_id, o.application_id as other_application, d.score,
               d.signs, d.state, d.found_at, d.version
          from newcomer_doubt d
          join newcomer n on n.id = d.newcomer_id
          left join newcomer o on o.id = d.other_id
          left join resident r on r.id = d.resident_id
         where exists (select 1 from unnest(array[n.region_code, o.region_code, case when %s then r.region_code end]) place
                        where %s)
        """.formatted(HiddenHomes.mayBeFound("r.id"), Area.condition("place"));

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DoubtRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// Whom an officer has told apart from this newcomer.
    List<UUID> cleared(UUID newcomer) {
        return jdbc.sql("""
            select coalesce(resident_id, other_id) as whom from newcomer_doubt where newcomer_id = :id and state = 'DIFFERENT'
            """)
                .param("id", newcomer)
                .query((row, _) -> row.getObject("whom", UUID.class))
                .list();
    }

    void dropAll(UUID newcomer) {
        jdbc.sql("delete from newcomer_doubt where newcomer_id = :id or other_id = :id")
                .param("id", newcomer)
                .update();
    }

    /// What is on the list already stays as it is.
    void add(UUID newcomer, List<Likely> like, Instant now) {
        template.batchUpdate("""
            insert into newcomer_doubt (id, newcomer_id, resident_id, other_id, score, signs, found_at)
            values (gen_random_uuid(), ?, ?, ?, ?, ?::text[], ?) on conflict do nothing
            """, like, 100, (row, likely) -> {
            row.setObject(1, newcomer);
            row.setObject(2, likely.kind() == Kind.RESIDENT ? likely.id() : null);
            row.setObject(3, likely.kind() == Kind.CASE ? likely.id() : null);
            row.setDouble(4, likely.suspicion().score());
            row.setString(5, "{" + String.join(",", likely.signs()) + "}");
            row.setObject(6, now.atOffset(ZoneOffset.UTC));
        });
    }

    /// The newcomer becomes a resident: whom they were told apart from, they are told apart from for good.
    void keep(UUID newcomer, UUID resident) {
        jdbc.sql("""
            insert into duplicate_pair (id, one_id, other_id, score, signs, state, found_at, decided_at, decided_by, version)
            select gen_random_uuid(), least(:resident::uuid, resident_id), greatest(:resident::uuid, resident_id), score, signs,
                   'DIFFERENT', found_at, decided_at, decided_by, version
              from newcomer_doubt where newcomer_id = :newcomer and state = 'DIFFERENT' and resident_id is not null
            """).param("newcomer", newcomer).param("resident", resident).update();
    }

    /// Undecided ones, oldest first.
    List<Doubt> open(RegionCode area, Cursor after, int size) {
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

    Optional<Doubt> find(UUID id, RegionCode area) {
        return jdbc.sql(SELECT + " and d.id = :id")
                .param("id", id)
                .param("area", area.value())
                .query((row, _) -> read(row))
                .optional();
    }

    void decide(Doubt doubt, State state, @Nullable String by, @Nullable Instant at) {
        int rows = jdbc.sql("""
            update newcomer_doubt set state = :state, decided_by = :by, decided_at = :at, version = version + 1
             where id = :id and version = :version
            """)
                .param("state", state.name())
                .param("by", by)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", doubt.id())
                .param("version", doubt.version())
                .update();
        if (rows == 0) throw new StaleVersion();
    }

    private static Doubt read(ResultSet row) throws SQLException {
        @Nullable UUID resident = row.getObject("resident_id", UUID.class);
        return new Doubt(
                row.getObject("id", UUID.class),
                row.getObject("newcomer_id", UUID.class),
                row.getObject("application_id", UUID.class),
                resident == null ? Kind.CASE : Kind.RESIDENT,
                resident == null ? row.getObject("other_id", UUID.class) : resident,
                row.getObject("other_application", UUID.class),
                Math.round(row.getDouble("score") * 1000) / 1000.0,
                Arrays.asList((String[]) row.getArray("signs").getArray()),
                State.valueOf(row.getString("state")),
                row.getTimestamp("found_at").toInstant(),
                row.getLong("version"));
    }
}
