package id.adminduk.identity.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
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

    /// What is about residents and stays: the registers, and what was decided about them (domain.md 8.2: kept for
    /// ever).
    private static final Set<String> REGISTERS = Set.of(
            "resident",
            "resident_history",
            "family",
            "family_history",
            "membership",
            "marriage",
            "birth",
            "registration",
            "transfer_member",
            "duplicate_pair",
            "duplicate_merge",
            "newcomer_doubt",
            "protected_person",
            "power_of_attorney");

    private final UUID person = DemoPeople.couple().father().id();

    @Test
    void whatIsOlderThanFiveYearsGoesAndTheRestStays() {
        var oldLook = look(SIX_YEARS_AGO);
        var look = look(LATELY);
        var oldCheck = check(SIX_YEARS_AGO);
        var check = check(LATELY);
        var oldRequest = correction(SIX_YEARS_AGO, "WITHDRAWN");
        var open = correction(SIX_YEARS_AGO, "RECEIVED");

        var oldConsented = consentedLook(SIX_YEARS_AGO);
        var consented = consentedLook(LATELY);
        var oldPermit = permit(SIX_YEARS_AGO);
        var permit = permit(LATELY);
        var oldAllowance = allowance(SIX_YEARS_AGO);
        var oldAlarm = alarm(SIX_YEARS_AGO);

        retention.endOfRetention();

        assertThat(kept("consented_look", oldConsented)).isFalse();
        assertThat(kept("consented_look", consented)).isTrue();
        assertThat(kept("view_permit", oldPermit)).isFalse();
        assertThat(kept("view_permit", permit)).isTrue();
        assertThat(kept("view_allowance", oldAllowance)).isFalse();
        assertThat(kept("view_alarm", oldAlarm)).isFalse();

        assertThat(kept("resident_view", oldLook)).isFalse();
        assertThat(kept("resident_view", look)).isTrue();
        assertThat(kept("verification", oldCheck)).isFalse();
        assertThat(kept("verification", check)).isTrue();
        assertThat(kept("correction", oldRequest)).isFalse();
        assertThat(kept("correction", open)).as("nobody has answered it").isTrue();
        assertThat(jdbc.sql("select object_type from audit_entry where action = 'trail.deleted'")
                        .query(String.class)
                        .list())
                .contains("looks", "checks", "consented-looks", "permits", "allowances", "alarms", "corrections");
    }

    /// A new table that points at residents or names a viewer is either a register or ends some day; this test asks
    /// which.
    @Test
    void noTableAboutLooksIsForgotten() {
        var about = jdbc.sql("""
            select distinct table_name from (
                select c.table_name from information_schema.columns c
                 where c.table_schema = current_schema()
                   and (c.column_name in ('resident_id', 'viewer', 'viewed_at', 'looked_at', 'seen_by')
                        or (c.column_name = 'fields' and c.data_type = 'text'))
                union all
                select k.table_name
                  from information_schema.table_constraints k
                  join information_schema.constraint_column_usage u
                    on u.constraint_name = k.constraint_name and u.constraint_schema = k.constraint_schema
                 where k.table_schema = current_schema() and k.constraint_type = 'FOREIGN KEY' and u.table_name = 'resident'
            ) as found
            """).query(String.class).list();
        var known = new TreeSet<>(REGISTERS);
        for (var trail : Trail.values()) known.add(trail.table());
        assertThat(about).containsExactlyInAnyOrderElementsOf(known);
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

    private UUID consentedLook(Instant at) {
        return insert("""
            with given as (
                insert into consent (id, subject, client_id, scopes, given_at)
                values (gen_random_uuid(), gen_random_uuid(), 'warga-web', '{profile}', :at) returning id)
            insert into consented_look (id, consent_id, resident_id, viewed_at, fields)
            select :id, id, :person, :at, 'NAME' from given
            """, UUID.randomUUID(), at);
    }

    private UUID permit(Instant at) {
        return insert("""
            insert into view_permit (id, resident_id, viewer, reason, note_sealed, asked_at)
            values (:id, :person, 'old', 'COMPLAINT', '', :at)
            """, UUID.randomUUID(), at);
    }

    private UUID allowance(Instant at) {
        return insert("""
            insert into view_allowance (id, viewer, day, records, reason, granted_by, granted_at)
            values (:id, 'old', cast(:at as date), 5, 'Jemput bola', 'boss', :at)
            """, UUID.randomUUID(), at);
    }

    private UUID alarm(Instant at) {
        return insert("""
            insert into view_alarm (id, viewer, day, kind, raised_at)
            values (:id, 'old-' || :id::text, cast(:at as date), 'QUOTA', :at)
            """, UUID.randomUUID(), at);
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
