package id.adminduk.identity.correction;

import static id.adminduk.identity.Calls.expect;
import static id.adminduk.identity.Calls.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionRightsIT extends CorrectionTest {
    @Test
    void isForTheOfficeWhereThePersonLives() {
        var elsewhere = TestTokens.officer(Role.VERIFIER, "13.06");
        expect(calls.get(path, elsewhere), 404, "not-found");
        assertThat(text(calls.get("/v1/corrections", elsewhere))).doesNotContain(id.toString());
        expect(calls.post(path + "/claim", elsewhere, null, "\"v1\""), 404, "not-found");
    }

    @Test
    void aProtectedPersonIsForTheApprover() {
        jdbc.sql("""
            insert into protected_person (id, resident_id, reason, since, set_by)
            values (gen_random_uuid(), :person, 'VIOLENCE', now(), 'test')
            """).param("person", citizen.person().personId()).update();
        expect(calls.get(path, SITI), 404, "not-found");
        assertThat(text(calls.get("/v1/corrections", SITI))).doesNotContain(id.toString());
        calls.get(path, BUDI).expectStatus().isOk();
        assertThat(text(calls.get("/v1/corrections", BUDI))).contains(id.toString());
    }

    @Test
    void nobodyDecidesAboutTheirOwnFamily() {
        var self = TestTokens.of(Map.of(
                "sub",
                "petugas",
                "roles",
                List.of("VERIFIER"),
                "region",
                "13.05",
                "person",
                citizen.person().personId().toString()));
        expect(calls.post(path + "/claim", self, null, "\"v1\""), 403, "conflict-of-interest");
    }

    @Test
    void isForWhoDecides() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.VERIFIER, Role.APPROVER, Role.SERVICE))) {
            var token = TestTokens.officer(role, "13.05");
            for (var each : List.of("/v1/corrections", "/v1/corrections/times", path))
                expect(calls.get(each, token), 403, "forbidden");
            for (var each : List.of("/claim", "/release", "/acceptance", "/refusal"))
                expect(calls.post(path + each, token, "{}", "\"v1\""), 403, "forbidden");
        }
    }
}
