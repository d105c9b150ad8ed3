package id.adminduk.application.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        var definitions = new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/*.json");
        assertThat(api.get("/v1/services", "").body().get("items")).hasSameSizeAs(definitions);
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
    void aLongListIsReadByItsIndex() {
        jdbc.sql("""
            insert into application (id, service, channel, region_code, applicant_id, tracking_no, form, opened_at, state, state_at,
                                     submitted_at, promised_at, version)
            select gen_random_uuid(), 'BIRTH', 'CITIZEN', '13.05.03.2001', gen_random_uuid(), 'T-' || n, '\\x00', now(), 'CLOSED', now(),
                   now(), now(), 0
              from generate_series(1, 20000) n
            """).update();
        jdbc.sql("analyze application").update();
        var plan = jdbc.sql("""
            explain select id from application
             where state = 'SUBMITTED' and state in ('SUBMITTED', 'VERIFIED', 'RETURNED')
               and (region_code = '13.05' or region_code like '13.05.%')
               and (submitted_at, id) > (now() - interval '1 day', '00000000-0000-0000-0000-000000000000')
             order by submitted_at, id limit 20
            """).query(String.class).list();
        assertThat(String.join("\n", plan)).contains("application_worklist").doesNotContain("Seq Scan");
        jdbc.sql("delete from application where tracking_no like 'T-%'").update();
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
