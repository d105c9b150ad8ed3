package id.adminduk.identity.acting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PowerRepository {
    private static final String COLUMNS = "id, grantor_id, attorney_id, services, signed_on, valid_until";

    private final JdbcClient jdbc;

    PowerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PowerOfAttorney power, String recordedBy, Instant now) {
        jdbc.sql("""
            insert into power_of_attorney (id, grantor_id, attorney_id, services, signed_on, valid_until, recorded_by, recorded_at)
            values (:id, :grantor, :attorney, string_to_array(:services, ' '), :signed, :until, :by, :now)
            """)
                .param("id", power.id())
                .param("grantor", power.grantorId())
                .param("attorney", power.attorneyId())
                .param("services", String.join(" ", power.services()))
                .param("signed", power.signedOn())
                .param("until", power.validUntil())
                .param("by", recordedBy)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What somebody may do for others today.
    List<PowerOfAttorney> heldBy(UUID attorney, LocalDate today) {
        return jdbc.sql("select " + COLUMNS + """
             from power_of_attorney
             where attorney_id = :attorney and revoked_at is null and :today between signed_on and valid_until
             order by recorded_at limit 100
            """)
                .param("attorney", attorney)
                .param("today", today)
                .query(PowerRepository::power)
                .list();
    }

    List<PowerOfAttorney> givenBy(UUID grantor, LocalDate today) {
        return jdbc.sql("select " + COLUMNS + """
             from power_of_attorney
             where grantor_id = :grantor and revoked_at is null and valid_until >= :today
             order by recorded_at limit 100
            """)
                .param("grantor", grantor)
                .param("today", today)
                .query(PowerRepository::power)
                .list();
    }

    /// Different people outside the own family who gave this one power lately, besides this grantor; the attorney's row
    /// is locked, so that two counters at once cannot both pass.
    int othersFor(UUID attorney, UUID grantor, Instant since) {
        jdbc.sql("select id from resident where id = :attorney for update")
                .param("attorney", attorney)
                .query(UUID.class)
                .single();
        return jdbc.sql("""
            select count(distinct p.grantor_id) from power_of_attorney p
             where p.attorney_id = :attorney and p.grantor_id <> :grantor and p.recorded_at > :since
            """)
                .param("attorney", attorney)
                .param("grantor", grantor)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    boolean revoke(UUID id, UUID grantor, Instant now) {
        return jdbc.sql("""
            update power_of_attorney set revoked_at = :now where id = :id and grantor_id = :grantor and revoked_at is null
            """)
                        .param("id", id)
                        .param("grantor", grantor)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static PowerOfAttorney power(ResultSet row, int number) throws SQLException {
        return new PowerOfAttorney(
                row.getObject("id", UUID.class),
                row.getObject("grantor_id", UUID.class),
                row.getObject("attorney_id", UUID.class),
                Set.of((String[]) row.getArray("services").getArray()),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
