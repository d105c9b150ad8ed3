package id.adminduk.identity.officer;

import id.adminduk.identity.officer.Officer.State;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became of officers.
@Repository
class StaffHistoryRepository {
    private final JdbcClient jdbc;

    StaffHistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One line of an officer's history: what they became, by whom, why.
    record Line(
            long version,
            String change,
            State state,
            List<Role> roles,
            RegionCode region,
            @Nullable UUID officeId,
            @Nullable String korong,
            String changedBy,
            @Nullable String confirmedBy,
            String reason,
            Instant changedAt) {}

    void add(Officer after, String change, String by, @Nullable String confirmedBy, String reason, Instant at) {
        jdbc.sql("""
            insert into officer_history (officer_id, version, change, state, roles, region_code, office_id, korong, changed_by,
                                         confirmed_by, reason, changed_at)
            values (:officer, :version, :change, :state, :roles, :region, :office, :korong, :by, :confirmedBy, :reason, :at)
            """)
                .param("officer", after.id())
                .param("version", after.version())
                .param("change", change)
                .param("state", after.state().name())
                .param("roles", StaffRepository.namesOf(after.post().roles()))
                .param("region", after.post().region().value())
                .param("office", after.post().office())
                .param("korong", after.post().korong())
                .param("by", by)
                .param("confirmedBy", confirmedBy)
                .param("reason", reason)
                .param("at", utc(at))
                .update();
    }

    /// An officer changes a few times in a working life: the history has one page.
    List<Line> of(UUID officer) {
        return jdbc.sql("""
            select version, change, state, roles, region_code, office_id, korong, changed_by, confirmed_by, reason, changed_at
              from officer_history where officer_id = :officer order by version desc limit 500
            """)
                .param("officer", officer)
                .query(StaffHistoryRepository::line)
                .list();
    }

    /// What waited about somebody who leaves.
    void refuseWaiting(UUID officer, String by, Instant at) {
        jdbc.sql("update officer_proposal set outcome = 'REFUSED', decided_by = :by, decided_at = :at"
                        + " where officer_id = :officer and outcome is null")
                .param("officer", officer)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var post = StaffRepository.post(row);
        return new Line(
                row.getLong("version"),
                row.getString("change"),
                State.valueOf(row.getString("state")),
                post.roles().stream().sorted().toList(),
                post.region(),
                post.office(),
                post.korong(),
                row.getString("changed_by"),
                row.getString("confirmed_by"),
                row.getString("reason"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
