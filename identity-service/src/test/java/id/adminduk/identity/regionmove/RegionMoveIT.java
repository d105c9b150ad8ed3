package id.adminduk.identity.regionmove;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.NationalTest;
import id.adminduk.identity.family.FamilyCards;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestTokens;
import id.adminduk.kernel.types.RegionCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@NationalTest
class RegionMoveIT {
    private static final String ADMIN = TestTokens.officer(Role.ADMIN, "13.05");
    private static final String BEFORE = """
        code,name
        13.05.%1$s,Uji Kecamatan
        13.05.%1$s.2001,Uji Lamo
        13.05.%1$s.2002,Uji Tatap
        """;
    private static final String AFTER = """
        code,name,valid_until,successor
        13.05.%1$s,Uji Kecamatan,,
        13.05.%1$s.2001,Uji Lamo,2026-07-01,13.05.%1$s.2003
        13.05.%1$s.2002,Uji Tatap,,
        13.05.%1$s.2003,Uji Baru,,
        """;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestEvents events;

    private void list(String kecamatan, String list, String from) {
        http.post()
                .uri("/v1/regions/imports?scope=13.05.{kecamatan}&from={from}&dryRun=false", kecamatan, from)
                .header(HttpHeaders.AUTHORIZATION, ADMIN)
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(list.formatted(kecamatan).getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private ResponseSpec move(Map<String, Object> order, String key, String token) {
        return http.post()
                .uri("/v1/regions/moves")
                .header(HttpHeaders.AUTHORIZATION, token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(order)
                .exchange();
    }

    private BodyContentSpec moved(Map<String, Object> order) {
        return move(order, UUID.randomUUID().toString(), ADMIN)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static Map<String, Object> order(String from, String to, boolean dryRun) {
        return Map.of("from", from, "to", to, "on", "2026-07-01", "dryRun", dryRun);
    }

    private String place(Casework cases, House house, String name) {
        return cases.jdbc()
                .sql("select region_code || ' ' || version from resident where id = :id")
                .param("id", house.person(name).id())
                .query(String.class)
                .single();
    }

    private long count(Casework cases, String sql, UUID move) {
        return cases.jdbc().sql(sql).param("move", move).query(Long.class).single();
    }

    private String printed(House house) {
        var families = context.getBean(FamilyRepository.class);
        var head = house.people().values().iterator().next().id();
        return context.getBean(FamilyCards.class)
                .of(families.familyOf(head).orElseThrow())
                .nagari();
    }

    @Test
    void everybodyOfAnEndedNagariGoesToItsSuccessorOnce() {
        list("95", BEFORE, "2020-01-01");
        var cases = new Casework(context);
        var old = RegionCode.of("13.05.95.2001");
        var couple = cases.with(
                house(old, "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT", "Rosni F 1970 ISTRI KAWIN_TERCATAT"));
        var widow = cases.with(house(old, "Yusna F 1950 KEPALA_KELUARGA CERAI_MATI"));
        var neighbour = cases.with(house(RegionCode.of("13.05.95.2002"), "Budi M 1980 KEPALA_KELUARGA BELUM_KAWIN"));
        list("95", AFTER, "2026-07-01");
        assertThat(printed(couple)).isEqualTo("Uji Lamo");

        moved(order("13.05.95.2001", "13.05.95.2003", true))
                .jsonPath("$.families")
                .isEqualTo(2)
                .jsonPath("$.residents")
                .isEqualTo(3)
                .jsonPath("$.id")
                .doesNotExist();
        assertThat(place(cases, couple, "Rosni")).isEqualTo("13.05.95.2001 1");

        var key = UUID.randomUUID().toString();
        var order = order("13.05.95.2001", "13.05.95.2003", false);
        var body = move(order, key, ADMIN)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        var id = UUID.fromString(String.valueOf(body == null ? null : body.get("id")));
        move(order, key, ADMIN)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(id.toString());

        assertThat(List.of(place(cases, couple, "Amir"), place(cases, couple, "Rosni"), place(cases, widow, "Yusna")))
                .containsOnly("13.05.95.2003 2");
        assertThat(place(cases, neighbour, "Budi")).isEqualTo("13.05.95.2002 1");
        assertThat(cases.state(couple)).isEqualTo("2 ACTIVE same");
        assertThat(printed(couple)).isEqualTo("Uji Baru");
        assertThat(count(
                        cases,
                        "select count(*) from resident_history where case_id = :move and before is not null",
                        id))
                .isEqualTo(3);
        assertThat(count(cases, "select count(*) from family_history where case_id = :move and before is not null", id))
                .isEqualTo(2);
        assertThat(count(
                        cases,
                        "select count(*) from sync_entry where case_id = :move and service = 'REGION-MOVE' and state ="
                                + " 'PENDING'",
                        id))
                .isOne();
        assertThat(count(
                        cases,
                        "select count(*) from region_move where id = :move and families = 2 and residents = 3",
                        id))
                .isOne();
        assertThat(cases.jdbc()
                        .sql("select count(*) from audit_entry where action = 'regions.people-moved' and object_id"
                                + " = :id")
                        .param("id", "13.05.95.2001")
                        .query(Long.class)
                        .single())
                .isOne();
        var told = events.next("adminduk.registry", "adminduk.registry.region-moved.v1", id);
        EventSamples.assertMatches("adminduk.registry.region-moved.v1", told.read(RegionMoved.class));
        assertThat(told.read(RegionMoved.class).everybody()).isTrue();
        moved(order).jsonPath("$.families").isEqualTo(0).jsonPath("$.id").doesNotExist();
    }

    @Test
    void someKorongLeaveANagariThatGoesOn() {
        list("96", BEFORE, "2020-01-01");
        list("96", AFTER, "2026-07-01");
        var cases = new Casework(context);
        var home = RegionCode.of("13.05.96.2002");
        var leaver = cases.with(house(home, "Amir M 1965 KEPALA_KELUARGA CERAI_MATI"));
        var stayer = cases.with(house(home, "Budi M 1980 KEPALA_KELUARGA BELUM_KAWIN"));
        cases.jdbc()
                .sql("update family set korong = 'Koto Baru' where id = :id")
                .param("id", leaver.id())
                .update();
        var order = Map.<String, Object>of(
                "from", "13.05.96.2002", "to", "13.05.96.2003", "on", "2026-07-02", "dryRun", false);
        var wrong = new java.util.HashMap<>(order);
        wrong.put("korong", List.of("koto baru", "Koto Bari"));
        move(wrong, UUID.randomUUID().toString(), ADMIN)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("region-move-korong");
        move(order, UUID.randomUUID().toString(), ADMIN)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("region-move-still-living");
        wrong.put("korong", List.of(" koto baru"));
        moved(wrong).jsonPath("$.families").isEqualTo(1).jsonPath("$.residents").isEqualTo(1);
        assertThat(place(cases, leaver, "Amir")).isEqualTo("13.05.96.2003 2");
        assertThat(place(cases, stayer, "Budi")).isEqualTo("13.05.96.2002 1");
    }

    @Test
    void aNameOfADayToComeIsNotPrintedBefore() {
        list("97", BEFORE, "2020-01-01");
        var cases = new Casework(context);
        var house = cases.with(house(RegionCode.of("13.05.97.2002"), "Amir M 1965 KEPALA_KELUARGA CERAI_MATI"));
        list("97", BEFORE.replace("Uji Tatap", "Uji Kamudian"), "2099-01-01");
        assertThat(printed(house)).isEqualTo("Uji Tatap");
        list("97", BEFORE.replace("Uji Tatap", "Uji Kini"), "2026-01-01");
        assertThat(printed(house)).isEqualTo("Uji Kini");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ADMIN", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void bulkMovesAreForAdministratorsAlone(Role role) {
        move(
                        order("13.05.01.2001", "13.05.01.2002", true),
                        UUID.randomUUID().toString(),
                        TestTokens.officer(role, "13.05"))
                .expectStatus()
                .isForbidden();
    }
}
