package id.adminduk.identity.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
class TrailRetentionIT {
    private static final Instant SIX_YEARS_AGO = Instant.now().minus(Duration.ofDays(6 * 366));
    private static final Instant LATELY = Instant.now().minus(Duration.ofDays(4 * 366));

    @Autowired
    TrailRetention retention;

    @Autowired
    JdbcClient jdbc;

    private final UUID person = DemoPeople.couple().father().id();

    @Test
    void whatIsOlderThanFiveYearsGoesAndTheRestStays() {
        var oldLook = look(SIX_YEARS_AGO);
        var look = look(LATELY);
        var oldCheck = check(SIX_YEARS_AGO);
        var check = check(LATELY);
        var oldRequest = correction(SIX_YEARS_AGO, "WITHDRAWN");
        var open = correction(SIX_YEARS_AGO, "RECEIVED");

        retention.endOfRetention();

        assertThat(kept("resident_view", oldLook)).isFalse();
        assertThat(kept("resident_view", look)).isTrue();
        assertThat(kept("verification", oldCheck)).isFalse();
        assertThat(kept("verification", check)).isTrue();
        assertThat(kept("correction", oldRequest)).isFalse();
        assertThat(kept("correction", open)).as("nobody has answered it").isTrue();
        assertThat(jdbc.sql("select object_type from audit_entry where action = 'trail.deleted'")
                        .query(String.class)
                        .list())
                .contains("looks", "checks", "corrections");
    }

    private UUID look(Instant at) {
        return insert("""
            insert into resident_view (id, resident_id, viewer, viewer_role, office, viewed_at, reason, fields)
            values (:id, :person, 'old', 'VERIFIER', '13.05', :at, 'COUNTER', 'NAME')
            """, UUID.randomUUID(), at);
    }

    private UUID check(Instant at) {
        return insert(
                """
                with agreed as (
                    insert into agreement (id, agency_id, agency_name, number, purpose, fields, daily_quota, valid_from, valid_until)
                    values (gen_random_uuid(), gen_random_uuid(), 'Dinas Kesehatan', 'PKS/' || gen_random_uuid(), 'Pelayanan',
                            '{NAME}', 10, '2015-01-01', '2026-12-31') returning id)
                insert into verification (id, agreement_id, batch_id, checked_at, resident_id, compared, matched)
                select :id, id, gen_random_uuid(), :at, :person, 'NAME', '' from agreed
                """,
                new UUID(at.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits()),
                at);
    }

    private UUID correction(Instant at, String state) {
        return insert("""
            insert into correction (id, number, resident_id, requested_by, field, wish_sealed, state, requested_at, answer_by,
                                    changed_at)
            values (:id, 'KD-' || upper(substr(translate(:id::text, '-', ''), 1, 5)) || '-00000', :person, :person, 'OTHER', '',
                    '%s', :at, :at, :at)
            """.formatted(state), UUID.randomUUID(), at);
    }

    private UUID insert(String sql, UUID id, Instant at) {
        jdbc.sql(sql)
                .param("id", id)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private boolean kept(String table, UUID id) {
        return jdbc.sql("select exists (select 1 from " + table + " where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
