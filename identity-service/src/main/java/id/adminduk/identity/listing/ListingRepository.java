package id.adminduk.identity.listing;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Adds the people of a list to the books of records that were seen.
@Repository
class ListingRepository {
    private static final Set<Role> OFFICERS = EnumSet.of(Role.FRONT_OFFICE, Role.VERIFIER, Role.APPROVER, Role.SIGNER);

    private final JdbcClient jdbc;

    ListingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Set<UUID> people, Purpose purpose, List<String> fields, CurrentUser officer, Instant now) {
        var roles = officer.roles().stream()
                .filter(OFFICERS::contains)
                .map(Role::name)
                .sorted()
                .collect(Collectors.joining(","));
        jdbc.sql("""
            insert into resident_view (id, resident_id, viewer, viewer_role, office, viewed_at, case_id, reason, fields)
            select gen_random_uuid(), person, :viewer, :role, :office, :at, cast(:case as uuid), :reason, :fields
              from unnest(cast(:people as uuid[])) as person order by person
            """)
                .param("people", people.toArray(UUID[]::new))
                .param("viewer", officer.subject())
                .param("role", roles)
                .param("office", String.valueOf(officer.region()))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("case", purpose.caseId())
                .param("reason", purpose.reason())
                .param("fields", String.join(",", fields))
                .update();
    }
}
