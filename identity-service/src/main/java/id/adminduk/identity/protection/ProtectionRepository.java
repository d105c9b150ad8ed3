package id.adminduk.identity.protection;

import id.adminduk.identity.protection.ProtectionController.Reason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is protected, since when, by whose decision.
@Repository
public class ProtectionRepository {
    private final JdbcClient jdbc;

    ProtectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isProtected(UUID resident) {
        return jdbc.sql("select exists (select 1 from protected_person where resident_id = :resident and until is"
                        + " null)")
                .param("resident", resident)
                .query(Boolean.class)
                .single();
    }

    /// Whether the home on this card must not be found, because somebody on it is protected.
    public boolean hidesHome(UUID family) {
        return jdbc.sql("""
            select exists (select 1 from membership m join protected_person p on p.resident_id = m.resident_id and p.until is null
                            where m.family_id = :family and m.until is null)
            """).param("family", family).query(Boolean.class).single();
    }

    /// Whether somebody is protected, or on a card with somebody who is.
    public boolean hidesHomeOf(UUID resident) {
        return !jdbc.sql("select " + HiddenHomes.mayBeFound(":resident"))
                .param("resident", resident)
                .query(Boolean.class)
                .single();
    }

    /// False when the person is protected already.
    boolean protect(UUID resident, Reason reason, String by, Instant now) {
        return jdbc.sql("""
            insert into protected_person (id, resident_id, reason, since, set_by)
            values (gen_random_uuid(), :resident, :reason, :now, :by)
            on conflict (resident_id) where until is null do nothing
            """)
                        .param("resident", resident)
                        .param("reason", reason.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /// False when the person was not protected.
    boolean lift(UUID resident, String by, Instant now) {
        return jdbc.sql("""
            update protected_person set until = :now, lifted_by = :by where resident_id = :resident and until is null
            """)
                        .param("resident", resident)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }
}
