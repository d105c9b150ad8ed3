package id.adminduk.identity.me;

import id.adminduk.kernel.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was done with a person's record: who looked, what changed.
@Repository
class TrailQueries {
    private final JdbcClient jdbc;

    TrailQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Viewer {
        OFFICER,
        AGENCY,
        PROGRAM
    }

    /// Somebody looked. An officer is told by role and region, an agency or a linked program by its name; the id leads
    /// the office to the
    /// person who did it.
    ///
    /// @param fields what was shown to an officer, compared for an agency or shown to a program
    record Look(
            UUID id,
            Instant at,
            Viewer viewer,
            String role,
            String office,
            @Nullable String purpose,
            @Nullable UUID caseId,
            List<String> fields) {}

    /// A version of the record and the case that made it.
    record ChangeLine(Instant at, String change, UUID caseId, long version) {}

    /// A marriage the registry knows of.
    record MarriageLine(
            boolean recorded,
            @Nullable String number,
            @Nullable LocalDate marriedOn,
            @Nullable LocalDate endedOn) {}

    /// Latest first.
    List<Look> looks(UUID person, Cursor before, int size) {
        return jdbc.sql("""
            select id, at, viewer, role, office, purpose, case_id, fields from (
                select id, viewed_at as at, 'OFFICER' as viewer, viewer_role as role, office, reason as purpose, case_id, fields
                  from resident_view where resident_id = :person
                union all
                select v.id, v.checked_at, 'AGENCY', 'AGENCY', a.agency_name, a.purpose, null, v.compared
                  from verification v join agreement a on a.id = v.agreement_id where v.resident_id = :person
                union all
                select l.id, l.viewed_at, 'PROGRAM', 'PROGRAM', o.name || ', ' || o.publisher, 'CONSENT', null, l.fields
                  from consented_look l
                  join consent c on c.id = l.consent_id
                  join oauth_client o on o.client_id = c.client_id
                 where l.resident_id = :person) as look
             where (at, id) < (:cursorAt, :cursorId)
             order by at desc, id desc limit :size
            """)
                .param("person", person)
                .params(before.columns())
                .param("size", size)
                .query((row, _) -> look(row))
                .list();
    }

    List<ChangeLine> changes(UUID person) {
        return jdbc.sql("""
            select changed_at, change, case_id, version from resident_history where resident_id = :person order by version
            """)
                .param("person", person)
                .query((row, _) -> new ChangeLine(
                        instant(row, "changed_at"),
                        row.getString("change"),
                        row.getObject("case_id", UUID.class),
                        row.getLong("version")))
                .list();
    }

    List<MarriageLine> marriages(UUID person) {
        return jdbc.sql("""
            select recorded, number, married_on, ended_on from marriage
             where husband_id = :person or wife_id = :person order by married_on nulls last
            """)
                .param("person", person)
                .query((row, _) -> new MarriageLine(
                        row.getBoolean("recorded"),
                        row.getString("number"),
                        row.getObject("married_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    private static Look look(ResultSet row) throws SQLException {
        var fields = row.getString("fields");
        return new Look(
                row.getObject("id", UUID.class),
                instant(row, "at"),
                Viewer.valueOf(row.getString("viewer")),
                row.getString("role"),
                row.getString("office"),
                row.getString("purpose"),
                row.getObject("case_id", UUID.class),
                fields.isEmpty() ? List.of() : Arrays.asList(fields.split(",")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
