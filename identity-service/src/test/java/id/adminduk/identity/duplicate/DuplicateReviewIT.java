package id.adminduk.identity.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.PopulatedTest;
import id.adminduk.identity.population.InventedFamily;
import id.adminduk.identity.population.Population;
import id.adminduk.identity.region.RegionLoader;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@PopulatedTest
class DuplicateReviewIT {
    private static final int EVERY = 20;
    private static final List<Doubles.Pair> DOUBLES = doubles();

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ResidentRepository residents;

    @Autowired
    private DuplicateScan scan;

    private static List<Doubles.Pair> doubles() {
        var doubles = new Doubles(11);
        var population = new Population(451_025, 3000, RegionLoader.shipped(), LocalDate.of(2026, 11, 1));
        var people = new ArrayList<id.adminduk.identity.resident.Resident>();
        population.forEachRemaining(
                (InventedFamily family) -> family.residents().forEach(people::add));
        var pairs = new ArrayList<Doubles.Pair>();
        for (int i = 0; i < people.size(); i += EVERY) pairs.add(doubles.of(people.get(i), i));
        return pairs;
    }

    @BeforeEach
    void registerThemTwiceAndLook() {
        var there = jdbc.sql("select count(*) from resident where id = :id")
                .param("id", DOUBLES.getFirst().again().id())
                .query(Integer.class)
                .single();
        if (there > 0) return;
        var change = new Change(Instant.now(), "test-doubles", UUID.randomUUID(), Change.Kind.IMPORTED);
        residents.add(DOUBLES.stream().map(Doubles.Pair::again).toList(), change);
        scan.run();
    }

    private boolean listed(UUID one, UUID other) {
        return jdbc.sql("select count(*) from duplicate_pair where one_id = least(:a, :b) and other_id ="
                                + " greatest(:a, :b)")
                        .param("a", one)
                        .param("b", other)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// A pair no test has decided yet: they share the list, and which pair comes first is chance.
    private UUID openPair() {
        return jdbc.sql("select id from duplicate_pair where state = 'OPEN' and version = 1 order by found_at, id"
                        + " limit 1")
                .query(UUID.class)
                .single();
    }

    private RestTestClient.ResponseSpec get(String path, String authorization) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }

    private RestTestClient.ResponseSpec different(UUID pair, String version, String authorization) {
        return http.post()
                .uri("/v1/residents/duplicates/{id}/different", pair)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header(HttpHeaders.IF_MATCH, version)
                .exchange();
    }

    @Test
    void findsMostDoublesAndHardlyAnybodyElse() {
        long found = DOUBLES.stream()
                .filter(pair -> listed(pair.known().id(), pair.again().id()))
                .count();
        long all = jdbc.sql("select count(*) from duplicate_pair")
                .query(Long.class)
                .single();
        assertThat((double) found / DOUBLES.size()).as("recall").isGreaterThan(0.75);
        assertThat((double) found / all).as("precision").isGreaterThan(0.95);
    }

    @Test
    void showsBothSideBySideWithoutNumbers() {
        var answer = get("/v1/residents/duplicates/" + openPair(), TestTokens.officer(Role.VERIFIER, "13.05"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"v1\"")
                .expectBody()
                .jsonPath("$.rows[?(@.element == 'nik')].same")
                .isEqualTo(false)
                .jsonPath("$.rows[?(@.element == 'sex')].same")
                .isEqualTo(true)
                .returnResult();
        assertThat(new String(answer.getResponseBodyContent(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("******")
                .doesNotContainPattern("[0-9]{16}");
    }

    @Test
    void remembersThatTwoAreDifferent() {
        var pair = openPair();
        var verifier = TestTokens.officer(Role.VERIFIER, "13.05");
        different(pair, "\"v9\"", verifier).expectStatus().isEqualTo(412);
        different(pair, "\"v1\"", verifier).expectStatus().isNoContent();
        different(pair, "\"v2\"", verifier)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("duplicate-decided");
        assertThat(scan.run()).isZero();
        get("/v1/residents/duplicates", verifier)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.id == '" + pair + "')]")
                .isEmpty();
    }

    private RestTestClient.ResponseSpec decide(
            UUID pair, String what, long version, String authorization, String body) {
        return http.post()
                .uri("/v1/residents/duplicates/{id}/{what}", pair, what)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header(HttpHeaders.IF_MATCH, "\"v" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private String stateOf(UUID resident) {
        return jdbc.sql("""
            select r.status || ' ' || r.version || ' ' || (select count(*) from membership m where m.resident_id = r.id and m.until is null)
              from resident r where r.id = :id
            """).param("id", resident).query(String.class).single();
    }

    private boolean undecided(Doubles.Pair twice) {
        return jdbc.sql("""
            select count(*) > 0 from duplicate_pair
             where one_id = least(:a, :b) and other_id = greatest(:a, :b) and state = 'OPEN' and version = 1
            """)
                .param("a", twice.known().id())
                .param("b", twice.again().id())
                .query(Boolean.class)
                .single();
    }

    private UUID pairOf(UUID one) {
        return jdbc.sql("select id from duplicate_pair where one_id = :id or other_id = :id")
                .param("id", one)
                .query(UUID.class)
                .single();
    }

    /// A pair whose known record is, or is not, the head of a card with others.
    private Doubles.Pair listedPair(boolean head) {
        return DOUBLES.stream()
                .filter(this::undecided)
                .filter(pair -> head == headsOthers(pair.known().id()))
                .skip(3)
                .findFirst()
                .orElseThrow();
    }

    private boolean headsOthers(UUID person) {
        return jdbc.sql("""
            select count(*) > 1 from family f join membership m on m.family_id = f.id and m.until is null where f.head_id = :id
            """).param("id", person).query(Boolean.class).single();
    }

    @Test
    void switchesOneRecordOffAndTakesThatBack() {
        var twice = listedPair(false);
        var pair = pairOf(twice.again().id());
        var approver = TestTokens.officer(Role.APPROVER, "13.05");
        var off = twice.known().id();
        var before = stateOf(off);
        var keep = "{\"keep\": \"" + twice.again().id() + "\"}";

        decide(pair, "same", 1, TestTokens.officer(Role.VERIFIER, "13.05"), keep)
                .expectStatus()
                .isForbidden();
        decide(pair, "same", 1, approver, "{\"keep\": \"" + UUID.randomUUID() + "\"}")
                .expectStatus()
                .isEqualTo(409);
        decide(pair, "same", 1, approver, keep).expectStatus().isNoContent();
        assertThat(before).isEqualTo("ACTIVE 1 1");
        assertThat(stateOf(off)).isEqualTo("DUPLICATE 2 0");
        assertThat(jdbc.sql("select kept_id from duplicate_merge where duplicate_id = :id")
                        .param("id", off)
                        .query(UUID.class)
                        .single())
                .isEqualTo(twice.again().id());

        decide(pair, "undo", 2, approver, "").expectStatus().isNoContent();
        assertThat(stateOf(off)).isEqualTo("ACTIVE 3 1");
        assertThat(jdbc.sql("select change from resident_history where resident_id = :id order by version")
                        .param("id", off)
                        .query(String.class)
                        .list())
                .containsExactly("IMPORTED", "DUPLICATE_MERGED", "DUPLICATE_UNDONE");
        assertThat(jdbc.sql("select service from sync_entry where case_id = :id order by created_at")
                        .param("id", pair)
                        .query(String.class)
                        .list())
                .containsExactly("DUPLICATE-MERGE", "DUPLICATE-UNDO");
        decide(pair, "undo", 3, approver, "").expectStatus().isEqualTo(409);
    }

    @Test
    void leavesNoCardWithoutItsHead() {
        var twice = listedPair(true);
        var keep = "{\"keep\": \"" + twice.again().id() + "\"}";
        decide(pairOf(twice.again().id()), "same", 1, TestTokens.officer(Role.APPROVER, "13.05"), keep)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("duplicate-heads-family");
        assertThat(stateOf(twice.known().id())).isEqualTo("ACTIVE 1 1");
    }

    @Test
    void showsNothingOfOtherAreas() {
        var elsewhere = TestTokens.officer(Role.VERIFIER, "13.77");
        get("/v1/residents/duplicates", elsewhere)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        get("/v1/residents/duplicates/" + openPair(), elsewhere).expectStatus().isNotFound();
        different(openPair(), "\"v1\"", elsewhere).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VERIFIER", "APPROVER"},
            mode = EnumSource.Mode.EXCLUDE)
    void isClosedToEverybodyElse(Role role) {
        var token = TestTokens.officer(role, "13.05");
        get("/v1/residents/duplicates", token).expectStatus().isForbidden();
        get("/v1/residents/duplicates/" + openPair(), token).expectStatus().isForbidden();
        different(openPair(), "\"v1\"", token).expectStatus().isForbidden();
    }
}
