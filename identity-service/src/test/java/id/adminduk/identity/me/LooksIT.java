package id.adminduk.identity.me;

import static id.adminduk.identity.Calls.expect;
import static id.adminduk.identity.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Calls;
import id.adminduk.identity.NeighbourCases;
import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@RegistryTest
class LooksIT {
    private static final Resident HENDRA = DemoPeople.named("Hendra Saputra");

    @Autowired
    JdbcClient jdbc;

    private Calls calls;

    @BeforeEach
    void open(@Autowired RestTestClient http) {
        calls = new Calls(http);
    }

    @Test
    void iSeeWhoLookedAtMeWhenWhyAndAtWhat() {
        var me = lookedAtByNobody(DemoPeople.couple().father());
        calls.lookAtTheCounter(me);
        var caseId = NeighbourCases.thatIs("OPEN");
        calls.look(me, "{\"caseId\":\"" + caseId + "\"}");
        agencyCheck(me);
        var items = json(calls.get("/v1/me/views", me)).get("items");
        assertThat(items.size()).isEqualTo(3);
        var agency = items.get(0);
        assertThat(agency.get("viewer").asString()).isEqualTo("AGENCY");
        assertThat(agency.get("office").asString()).isEqualTo("Dinas Kesehatan");
        assertThat(agency.get("purpose").asString()).isEqualTo("Pelayanan puskesmas");
        assertThat(agency.get("fields").toString()).isEqualTo("[\"NAME\"]");
        var officer = items.get(1);
        assertThat(officer.get("viewer").asString()).isEqualTo("OFFICER");
        assertThat(officer.get("role").asString()).isEqualTo("VERIFIER");
        assertThat(officer.get("office").asString()).isEqualTo("13.05");
        assertThat(officer.get("caseId").asString()).isEqualTo(caseId.toString());
        assertThat(items.get(2).get("purpose").asString()).isEqualTo("COUNTER");
        assertThat(items.toString()).as("no officer is named").doesNotContain("officer-verifier");
    }

    @Test
    void aLongTrailHasPages() {
        var me = lookedAtByNobody(DemoPeople.couple().father());
        jdbc.sql("""
            insert into resident_view (id, resident_id, viewer, viewer_role, office, viewed_at, reason, fields)
            select gen_random_uuid(), :me, 'old', 'VERIFIER', '13.05', now() - n * interval '1 day', 'COUNTER', 'NAME'
              from generate_series(1, 70) as n
            """).param("me", me.id()).update();
        var first = json(calls.get("/v1/me/views", me));
        assertThat(first.get("items").size()).isEqualTo(50);
        var second = json(calls.get("/v1/me/views?after=" + first.get("next").asString(), me));
        assertThat(second.get("items").size()).isEqualTo(20);
        assertThat(second.get("next").isNull()).isTrue();
        expect(calls.get("/v1/me/views?after=" + first.get("next").asString(), HENDRA), 400, "invalid-cursor");
        expect(calls.get("/v1/me/views?person=" + me.id(), HENDRA), 404, "not-found");
    }

    /// Other tests look at everybody.
    private Resident lookedAtByNobody(Resident person) {
        for (var table : new String[] {"verification", "resident_view"})
            jdbc.sql("delete from " + table + " where resident_id = :person")
                    .param("person", person.id())
                    .update();
        return person;
    }

    private void agencyCheck(Resident about) {
        jdbc.sql("""
            with agreed as (
                insert into agreement (id, agency_id, agency_name, number, purpose, fields, daily_quota, valid_from, valid_until)
                values (gen_random_uuid(), gen_random_uuid(), 'Dinas Kesehatan', 'PKS/' || gen_random_uuid(), 'Pelayanan puskesmas',
                        '{NAME}', 10, '2026-01-01', '2026-12-31') returning id)
            insert into verification (id, agreement_id, batch_id, checked_at, resident_id, compared, matched)
            select gen_random_uuid(), id, gen_random_uuid(), now() + interval '1 second', :person, 'NAME', '' from agreed
            """).param("person", about.id()).update();
    }
}
