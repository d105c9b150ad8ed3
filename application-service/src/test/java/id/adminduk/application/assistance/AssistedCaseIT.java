package id.adminduk.application.assistance;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.RunningService;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.form.SampleForms;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The counter acts for a resident on somebody's word, and who comes for many is noticed.
class AssistedCaseIT extends RunningService {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    private Catalogue catalogue;

    private static String nik() {
        return "130501420290%04d".formatted(SERIAL.incrementAndGet());
    }

    private UUID resident(String nik, UUID family) {
        var person = UUID.randomUUID();
        var answer = Map.of(
                "personId", person, "name", "AMIR", "regionCode", NAGARI, "familyId", family, "status", "ACTIVE");
        IDENTITY.stubFor(post(urlEqualTo("/internal/residents/summary"))
                .withRequestBody(equalToJson("{\"nik\":\"" + nik + "\"}"))
                .willReturn(okJson(JSON.writeValueAsString(answer))));
        return person;
    }

    private Api.Answer open(String applicant, @Nullable Map<String, ?> proxy) {
        var request = new HashMap<String, Object>(Map.of("service", "DEATH", "applicant", Map.of("nik", applicant)));
        if (proxy != null) request.put("proxy", proxy);
        return api.create("/v1/applications", counter, request);
    }

    private static Map<String, ?> attorney(String holder) {
        return Map.of(
                "kind",
                "POWER_OF_ATTORNEY",
                "holder",
                holder,
                "letter",
                "12/SK/2026",
                "givenOn",
                "2026-11-01",
                "consentShown",
                true);
    }

    @Test
    void theWordIsKeptAndShown() {
        var applicant = nik();
        var person = resident(applicant, UUID.randomUUID());
        var id = open(applicant, attorney(nik())).id();
        var shown = api.get("/v1/applications/" + id + "/proxy", counter);
        assertThat(shown.text("/kind")).isEqualTo("POWER_OF_ATTORNEY");
        assertThat(shown.text("/letter")).isEqualTo("12/SK/2026");
        assertThat(shown.text("/officer")).isEqualTo("officer-rina");
        var own = api.get("/v1/applications/" + id + "/proxy", TestTokens.citizen(person));
        assertThat(own.body().at("/officer").isNull()).isTrue();
        assertThat(api.get("/v1/applications/" + id + "/proxy", citizen).status())
                .isEqualTo(404);
        assertThat(api.get("/v1/applications/" + id + "/proxy", TestTokens.officer(Role.ENDORSER, NAGARI))
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/v1/applications/" + open(applicant, null).id() + "/proxy", counter)
                        .text("/kind"))
                .isEqualTo("PRESENT");
    }

    @Test
    void aRelativeIsOnTheSameCard() {
        var family = UUID.randomUUID();
        var applicant = nik();
        var sister = nik();
        var neighbour = nik();
        resident(applicant, family);
        resident(sister, family);
        resident(neighbour, UUID.randomUUID());
        assertThat(open(applicant, Map.of("kind", "RELATIVE", "holder", sister, "consentShown", true))
                        .status())
                .isEqualTo(201);
        assertThat(open(applicant, Map.of("kind", "RELATIVE", "holder", neighbour, "consentShown", true))
                        .code())
                .isEqualTo("proxy-not-a-relative");
        assertThat(open(applicant, Map.of("kind", "RELATIVE")).code()).isEqualTo("proxy-invalid");
    }

    @Test
    void whoComesForMoreThanFiveIsNoticedAndNobodyIsStopped() {
        var broker = nik();
        UUID last = null;
        for (int i = 0; i < 6; i++) {
            var applicant = nik();
            resident(applicant, UUID.randomUUID());
            last = open(applicant, attorney(broker)).id();
            if (i == 4) assertThat(findings(handedIn(last))).doesNotContain("PROXY_OF_MANY");
        }
        assertThat(findings(handedIn(last))).contains("PROXY_OF_MANY");
        assertThat(state(last)).isEqualTo("SUBMITTED");
        change("POST", last, "/verification", verifier, "");
        assertThat(findings(last))
                .as("still there after the check at verification")
                .contains("PROXY_OF_MANY");
    }

    /// With a power of attorney of each mother; her own cases are nobody's business.
    @Test
    void aCitizenWhoReportsTheBirthsOfManyFamiliesIsNoticed() {
        UUID last = null;
        for (int i = 0; i < 6; i++) {
            motherIs(UUID.randomUUID());
            last = submitted();
            assertThat(findings(last).contains("PROXY_OF_MANY"))
                    .as("family %d", i + 1)
                    .isEqualTo(i == 5);
        }
        motherIs(citizenId);
        assertThat(findings(submitted())).doesNotContain("PROXY_OF_MANY");
    }

    private void motherIs(UUID person) {
        var parent = Map.of(
                "status",
                "ACTIVE",
                "nameMatches",
                true,
                "regionCode",
                NAGARI,
                "familyId",
                UUID.randomUUID(),
                "personId",
                person);
        var answer = Map.of(
                "mother", parent, "marriedInRegistry", true, "childAlreadyRegistered", false, "findings", List.of());
        IDENTITY.stubFor(
                post(urlEqualTo("/internal/birth-checks")).willReturn(okJson(JSON.writeValueAsString(answer))));
    }

    @Test
    void theCounterUploadsForTheCasesItFiledAndForNoOther() {
        var applicant = nik();
        resident(applicant, UUID.randomUUID());
        var id = open(applicant, null).id();
        var path = "/v1/applications/" + id + "/attachments";
        assertThat(api.change("DELETE", path + "/" + UUID.randomUUID(), counter, "", "")
                        .status())
                .isEqualTo(404);
        var own = draft();
        assertThat(api.change(
                                "DELETE",
                                "/v1/applications/" + own + "/attachments/" + UUID.randomUUID(),
                                counter,
                                "",
                                "")
                        .status())
                .isEqualTo(404);
    }

    private UUID handedIn(UUID id) {
        resident("1305010403650001", UUID.randomUUID());
        assertThat(change("PUT", id, "/form", counter, SampleForms.of("DEATH")).status())
                .isEqualTo(200);
        catalogue.get("DEATH").requirements().forEach(requirement -> upload(id, requirement.code()));
        var answer = api.create("/v1/applications/" + id + "/submission", counter, "");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return id;
    }

    private String findings(UUID id) {
        return api.get("/v1/applications/" + id, verifier)
                .body()
                .at("/registry/findings")
                .toString();
    }
}
