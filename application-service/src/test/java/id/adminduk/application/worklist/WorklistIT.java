package id.adminduk.application.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.application.worklist.WorklistFilter.Claimed;
import id.adminduk.application.worklist.WorklistQueries.View;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What waits for an officer, and what a citizen filed.
class WorklistIT extends RunningService {
    private static final String KECAMATAN = "13.05.09";

    @Test
    void oldestFirstPageByPageAndOnlyTheOfficersArea() {
        registryAnswers(KECAMATAN + ".2003", List.of());
        var filed = List.of(submitted(), submitted(), submitted());
        registryAnswers("13.05.08.2001", List.of());
        var elsewhere = submitted();

        var officer = TestTokens.officer(Role.VERIFIER, KECAMATAN);
        assertThat(walk("/v1/worklists?state=SUBMITTED&limit=2", officer)).containsExactlyElementsOf(filed);
        assertThat(walk("/v1/worklists?state=SUBMITTED&limit=100", verifier))
                .containsAll(filed)
                .contains(elsewhere);
        assertThat(walk("/v1/worklists?state=VERIFIED&limit=2", officer)).isEmpty();
    }

    @Test
    void aCursorBelongsToItsList() {
        submitted();
        submitted();
        var next = api.get("/v1/worklists?state=SUBMITTED&limit=1", verifier).text("/next");
        var other = TestTokens.officer(Role.VERIFIER, "13.05.01");
        assertThat(api.get("/v1/worklists?state=SUBMITTED&cursor=" + next, other)
                        .code())
                .isEqualTo("invalid-cursor");
        assertThat(api.get("/v1/worklists?state=SUBMITTED;drop", verifier).code())
                .isEqualTo("invalid-parameter");
    }

    @Test
    void aCitizenSeesTheirOwnNewestFirst() {
        var first = draft();
        var second = draft();
        assertThat(walk("/v1/applications?limit=1", citizen)).containsExactly(second, first);
        assertThat(walk("/v1/applications", TestTokens.citizen(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void theCatalogueIsOpenToEverybody() throws IOException {
        var services = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/*.json"))
                .map(file -> Objects.requireNonNull(file.getFilename()).split("\\.v", 2)[0])
                .collect(Collectors.toSet());
        assertThat(api.get("/v1/services", "").body().get("items")).hasSameSizeAs(services);
        var birth = api.get("/v1/services/BIRTH", "");
        assertThat(birth.body()
                        .at("/requirements")
                        .valueStream()
                        .map(requirement -> requirement.path("code").asString()))
                .containsExactly("BIRTH_LETTER", "MARRIAGE_PROOF", "PARENTS_KTP", "POLICE_REPORT");
        assertThat(birth.text("/formSchema/type")).isEqualTo("object");
        assertThat(api.get("/v1/services/PASSPORT", "").status()).isEqualTo(404);
    }

    @Test
    void aListIsNarrowedByServiceChannelClaimAndPromise() {
        var region = "13.05.10";
        registryAnswers(region + ".2001", List.of());
        var held = submitted();
        var late = submitted();
        var free = submitted();
        var officer = TestTokens.officer(Role.VERIFIER, region, "officer-narrow");
        assertThat(api.create("/v1/applications/" + held + "/claim", officer, "")
                        .status())
                .isEqualTo(200);
        jdbc.sql("update application set promised_at = now() - interval '1 hour' where id = :id")
                .param("id", late)
                .update();
        var list = "/v1/worklists?state=SUBMITTED&limit=1";
        assertThat(walk(list + "&claim=MINE", officer)).containsExactly(held);
        assertThat(walk(list + "&claim=FREE", officer)).containsExactly(late, free);
        assertThat(walk(list + "&endangered=true", officer)).containsExactly(late);
        assertThat(walk(list + "&service=DEATH", officer)).isEmpty();
        assertThat(walk(list + "&service=BIRTH&channel=CITIZEN", officer)).containsExactly(held, late, free);
        assertThat(walk(list + "&channel=PARTNER", officer)).isEmpty();
        var shown = api.get(list, officer);
        assertThat(shown.text("/items/0/claimedBy")).isEqualTo("ME");
        assertThat(shown.text("/items/0/claimedUntil")).isNotEmpty();
        var colleague = TestTokens.officer(Role.VERIFIER, region, "officer-beside");
        assertThat(api.get(list, colleague).text("/items/0/claimedBy")).isEqualTo("ANOTHER");
        assertThat(walk(list + "&claim=MINE", colleague)).isEmpty();
        assertThat(api.get(list + "&claim=HIS", officer).code()).isEqualTo("invalid-parameter");
        var next = api.get(list + "&claim=FREE", officer).text("/next");
        assertThat(api.get(list + "&cursor=" + next, officer).code()).isEqualTo("invalid-cursor");
    }

    @Test
    void whatWaitsIsCounted() {
        var region = "13.05.11";
        registryAnswers(region + ".2001", List.of());
        var cases = List.of(submitted(), submitted(), submitted(), verified());
        jdbc.sql("update application set promised_at = now() - interval '1 hour' where id = :id")
                .param("id", cases.get(0))
                .update();
        jdbc.sql("update application set promised_at = now() + interval '1 hour' where id = :id")
                .param("id", cases.get(1))
                .update();
        jdbc.sql("update application set promised_at = now() + interval '9 days' where id = any(:ids)")
                .param("ids", List.of(cases.get(2), cases.get(3)).toArray(UUID[]::new))
                .update();
        var officer = TestTokens.officer(Role.VERIFIER, region, "officer-counting");
        api.create("/v1/applications/" + cases.get(2) + "/claim", officer, "");
        var counts = api.get("/v1/worklists/counts", officer).body();
        assertThat(counts.at("/mine").asInt()).isEqualTo(1);
        assertThat(counts.at("/stages").toString()).isEqualTo("""
            [{"state":"SUBMITTED","waiting":3,"free":2,"atRisk":1,"overdue":1,"services":[\
            {"service":"BIRTH","waiting":3,"free":2,"atRisk":1,"overdue":1}]},\
            {"state":"RETURNED","waiting":0,"free":0,"atRisk":0,"overdue":0,"services":[]}]\
            """);
        var head = TestTokens.officer(Role.APPROVER, "13.05.11.2001", "officer-head");
        var decided = api.get("/v1/worklists/counts", head).body();
        assertThat(decided.at("/stages/0/state").asString()).isEqualTo("VERIFIED");
        assertThat(decided.at("/stages/0/waiting").asInt()).isEqualTo(1);
        assertThat(decided.at("/mine").asInt()).isZero();
    }

    @Test
    void whatWaitsIsReadByItsIndexHoweverMuchHasEnded() {
        jdbc.sql("""
            insert into application (id, service, channel, region_code, applicant_id, tracking_no, form, opened_at, state, state_at,
                                     submitted_at, promised_at, version)
            select gen_random_uuid(), 'BIRTH', 'CITIZEN', '13.05.03.2001', gen_random_uuid(), 'T-' || n, '\\x00', now(), 'CLOSED', now(),
                   now(), now(), 0
              from generate_series(1, 20000) n
            """).update();
        jdbc.sql("analyze application").update();
        try {
            for (var region : List.of("13.05", "13.05.03", "13.05.03.2001")) {
                var view = new View("officer-siti", RegionCode.of(region), Instant.now(), Duration.ofDays(1));
                var filter = new WorklistFilter(Waiting.SUBMITTED, null, null, Claimed.ALL, false);
                assertIndexed(
                        WorklistQueries.waitingIn(view.region()),
                        WorklistQueries.columnsOf(filter, view, Cursor.START, 20));
                var counted = new HashMap<String, @Nullable Object>(view.columns());
                counted.put("states", List.of("SUBMITTED", "RETURNED"));
                assertIndexed(WorklistQueries.COUNTS, counted);
            }
        } finally {
            jdbc.sql("delete from application where tracking_no like 'T-%'").update();
        }
    }

    private void assertIndexed(String query, Map<String, @Nullable Object> columns) {
        var plan = String.join(
                "\n",
                jdbc.sql("explain " + query).params(columns).query(String.class).list());
        assertThat(plan).contains("application_worklist").doesNotContain("Seq Scan on application");
    }

    private List<UUID> walk(String path, String token) {
        var seen = new ArrayList<UUID>();
        var page = api.get(path, token);
        while (true) {
            assertThat(page.status()).isEqualTo(200);
            page.body()
                    .at("/items")
                    .forEach(item -> seen.add(UUID.fromString(item.at("/id").asString())));
            var next = page.text("/next");
            if (next.isEmpty()) return seen;
            page = api.get(path + (path.contains("?") ? "&" : "?") + "cursor=" + next, token);
        }
    }
}
