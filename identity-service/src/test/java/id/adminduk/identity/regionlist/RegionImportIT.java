package id.adminduk.identity.regionlist;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.NationalTest;
import id.adminduk.identity.region.RegionLoader;
import id.adminduk.identity.registration.Casework;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import id.adminduk.kernel.types.RegionCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@NationalTest
class RegionImportIT {
    private static final String ADMIN = TestTokens.officer(Role.ADMIN, "13.05");
    private static final String AS_IT_WAS = """
        code,name
        13.05.%1$s,Uji Lama
        13.05.%1$s.2001,Uji Satu
        13.05.%1$s.2002,Uji Duo
        """;
    private static final String AS_IT_IS = """
        code,name,older_name,valid_until,successor
        13.05.%1$s,Uji Baru,Uji Kuno,,
        13.05.%1$s.2001,Uji Satu,,2026-07-01,13.05.%1$s.2003
        13.05.%1$s.2003,Uji Tigo,,,
        """;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RestTestClient http;

    @Autowired
    private RegionLoader loader;

    private ResponseSpec bring(String list, String scope, String from, boolean dryRun, String token) {
        return http.post()
                .uri("/v1/regions/imports?scope={scope}&from={from}&dryRun={dryRun}", scope, from, dryRun)
                .header(HttpHeaders.AUTHORIZATION, token)
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(list.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private BodyContentSpec brought(String kecamatan, String list, String from, boolean dryRun) {
        return bring(list.formatted(kecamatan), "13.05." + kecamatan, from, dryRun, ADMIN)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private BodyContentSpec get(String path) {
        return http.get().uri(path).exchange().expectStatus().isOk().expectBody();
    }

    @Test
    void aListIsTheWholeOfItsScopeAndWhatEndsKeepsItsPeople() {
        brought("91", AS_IT_WAS, "2020-01-01", false).jsonPath("$.added.count").isEqualTo(3);
        var cases = new Casework(context);
        var home = RegionCode.of("13.05.91.2001");
        var family = cases.with(
                house(home, "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT", "Rosni F 1970 ISTRI KAWIN_TERCATAT"));
        brought("91", AS_IT_IS, "2026-01-01", true)
                .jsonPath("$.applied")
                .isEqualTo(false)
                .jsonPath("$.added.first[0].code")
                .isEqualTo("13.05.91.2003")
                .jsonPath("$.renamed.first[0].to")
                .isEqualTo("Uji Baru")
                .jsonPath("$.ended.first[0].residents")
                .isEqualTo(2)
                .jsonPath("$.ended.first[1].on")
                .isEqualTo("2026-01-01");
        get("/v1/regions/13.05.91").jsonPath("$.name").isEqualTo("Uji Lama");

        brought("91", AS_IT_IS, "2026-01-01", false).jsonPath("$.ended.count").isEqualTo(2);
        loader.run(new DefaultApplicationArguments());
        get("/v1/regions/13.05.91")
                .jsonPath("$.name")
                .isEqualTo("Uji Baru")
                .jsonPath("$.spellings[*].name")
                .isEqualTo(java.util.List.of("Uji Kuno", "Uji Lama", "Uji Baru"));
        get("/v1/regions/13.05.91.2001")
                .jsonPath("$.validUntil")
                .isEqualTo("2026-07-01")
                .jsonPath("$.successor")
                .isEqualTo("13.05.91.2003");
        get("/v1/regions?parent=13.05.91&on=2025-12-31")
                .jsonPath("$.items.length()")
                .isEqualTo(2);
        get("/v1/regions?parent=13.05.91&on=2026-06-30")
                .jsonPath("$.items[*].name")
                .isEqualTo(java.util.List.of("Uji Satu", "Uji Tigo"));
        get("/v1/regions?parent=13.05.91&on=2026-07-01")
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        assertThat(cases.state(family)).isEqualTo("1 ACTIVE same");
        var death = "{'deceased': {'nik': '" + family.nik("Rosni") + "'}, 'diedOn': '2026-11-01'}";
        assertThat(cases.refusals("DEATH", death)).isEmpty();
    }

    @Test
    void nobodyMovesToWhatHasEnded() {
        brought("92", AS_IT_WAS, "2020-01-01", false);
        brought("92", AS_IT_IS, "2026-01-01", false);
        var cases = new Casework(context);
        var family = cases.with(house("Amir M 1965 KEPALA_KELUARGA CERAI_MATI"));
        var move = "{'people': [{'nik': '" + family.nik("Amir") + "'}], 'to': {'kind': 'NEW', 'place': {'region': '%s',"
                + " 'street': 'Jalan Uji', 'rt': '001', 'rw': '002', 'korong': 'Uji', 'postalCode': '25581'}}}";
        assertThat(cases.refusals("MOVE-IN-REG", move.formatted("13.05.92.2001")))
                .containsExactly("PLACE_UNKNOWN");
        assertThat(cases.refusals("MOVE-IN-REG", move.formatted("13.05.92.2003")))
                .isEmpty();
        assertThat(cases.jdbc()
                        .sql("select region_code from resident where id = :id")
                        .param("id", family.person("Amir").id())
                        .query(String.class)
                        .single())
                .isEqualTo("13.05.92.2003");
    }

    @Test
    void theDistrictsOwnListChangesNothing() throws Exception {
        var list = new org.springframework.core.io.ClassPathResource("region/wilayah-1305.csv")
                .getContentAsString(StandardCharsets.UTF_8);
        bring(list, "13.05.17", "2027-01-01", true, ADMIN)
                .expectBody()
                .jsonPath("$.unchanged")
                .isEqualTo(6)
                .jsonPath("$.outside")
                .isEqualTo(115)
                .jsonPath("$.ended.count")
                .isEqualTo(0);
    }

    @Test
    void aWrongListChangesNothingAndNamesItsLines() {
        var wrong = "code,name\n13.05.93,Uji\n13.05.93,Uji\n13.05.93.x,Uji\n";
        bring(wrong, "13.05.93", "2026-01-01", true, ADMIN)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.problems.count")
                .isEqualTo(2);
        bring(wrong, "13.05.93", "2026-01-01", false, ADMIN)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("region-list-invalid")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("#/lines/4");
        http.get().uri("/v1/regions/13.05.93").exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ADMIN", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void listsAreForAdministratorsAlone(Role role) {
        bring("code,name\n13.05.94,Uji\n", "13.05.94", "2026-01-01", false, TestTokens.officer(role, "13.05"))
                .expectStatus()
                .isForbidden();
        http.get().uri("/v1/regions/13.05.94").exchange().expectStatus().isNotFound();
    }
}
