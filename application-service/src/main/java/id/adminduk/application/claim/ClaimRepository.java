package id.adminduk.application.claim;

import id.adminduk.application.worklist.Area;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who holds which case until when. Whoever writes here holds the lock on the case's row.
@Repository
class ClaimRepository {
    private final JdbcClient jdbc;

    ClaimRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whose work is looked for.
    ///
    /// @param actor the officer as the history knows them
    record Wanted(String state, @Nullable String service, RegionCode region, String actor) {}

    /// The oldest that nobody holds and this officer has not decided on before, locked; whoever is being claimed by
    /// a colleague this moment is passed over.
    Optional<UUID> oldestFree(Wanted wanted, Collection<UUID> except, Instant now) {
        return jdbc.sql("""
            select a.id
              from application a
             where a.state = :state and a.state in ('SUBMITTED', 'VERIFIED', 'RETURNED')
               and %s
               and (cast(:service as text) is null or a.service = :service)
               and a.verifier is distinct from :actor
               and a.id <> all(:except)
               and not exists (select 1 from case_claim c where c.application_id = a.id and c.until > :now)
               and not exists (select 1 from application_history h
                                where h.application_id = a.id and h.command = 'REJECT' and h.actor = :actor)
             order by a.queue_at, a.id
             limit 1
               for update of a skip locked
            """.formatted(Area.inOrder(wanted.region())))
                .param("state", wanted.state())
                .param("service", wanted.service())
                .param("actor", wanted.actor())
                .params(Area.of(wanted.region()))
                .param("except", except.toArray(UUID[]::new))
                .param("now", utc(now))
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    /// Whether the officer has refused this case before: an appeal is for somebody else.
    boolean hasRefused(UUID application, String actor) {
        return jdbc.sql("""
            select exists (select 1 from application_history
                            where application_id = :id and command = 'REJECT' and actor = :actor)
            """)
                .param("id", application)
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }

    /// False where somebody else holds it. Claiming again what one holds lengthens the lease.
    boolean take(UUID application, String officer, Instant now, Instant until) {
        return jdbc.sql("""
            insert into case_claim (application_id, officer, claimed_at, until) values (:id, :officer, :now, :until)
            on conflict (application_id) do update
               set officer = excluded.officer, claimed_at = excluded.claimed_at, until = excluded.until
             where case_claim.officer = excluded.officer or case_claim.until <= excluded.claimed_at
            """)
                        .param("id", application)
                        .param("officer", officer)
                        .param("now", utc(now))
                        .param("until", utc(until))
                        .update()
                == 1;
    }

    boolean release(UUID application, String officer) {
        return jdbc.sql("delete from case_claim where application_id = :id and officer = :officer")
                        .param("id", application)
                        .param("officer", officer)
                        .update()
                == 1;
    }

    /// Who holds the case now.
    Optional<String> holder(UUID application, Instant now) {
        return jdbc.sql("select officer from case_claim where application_id = :id and until > :now")
                .param("id", application)
                .param("now", utc(now))
                .query(String.class)
                .optional();
    }

    /// How many cases the officer holds that still wait; what has lapsed is cleared away.
    int heldBy(String officer, Instant now) {
        jdbc.sql("delete from case_claim where officer = :officer and until <= :now")
                .param("officer", officer)
                .param("now", utc(now))
                .update();
        return jdbc.sql("""
            select count(*) from case_claim c
              join application a on a.id = c.application_id
             where c.officer = :officer and a.state in ('SUBMITTED', 'VERIFIED', 'RETURNED')
            """).param("officer", officer).query(Integer.class).single();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
