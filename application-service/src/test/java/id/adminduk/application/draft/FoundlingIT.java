package id.adminduk.application.draft;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import id.adminduk.kernel.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A child whose parents nobody knows, from the draft to the decision (akta model 4, decision 0081).
class FoundlingIT extends RunningService {
    private static final String CHECKS = "/internal/birth-checks";
    private final UUID guardianId = UUID.randomUUID();

    private void registryKnowsTheGuardian() {
        IDENTITY.stubFor(
                post(urlEqualTo(CHECKS)).willReturn(okJson("""
                    {"mother": null, "father": null, "marriedInRegistry": false, "childAlreadyRegistered": false,
                     "guardian": {"status": "ACTIVE", "nameMatches": true, "regionCode": "%s", "familyId": "%s", "personId": "%s",
                                  "name": "AHMAD FAUZI"},
                     "findings": ["FOUNDLING"]}
                    """.formatted(NAGARI, UUID.randomUUID(), guardianId))));
    }

    private UUID filled() {
        registryKnowsTheGuardian();
        var id = draft();
        var saved = change("PUT", id, "/form", citizen, Reports.foundling());
        assertThat(saved.status()).as(saved.response().body()).isEqualTo(200);
        return id;
    }

    private Api.Answer submit(UUID id) {
        return api.create("/v1/applications/" + id + "/submission", citizen, "");
    }

    @Test
    void thePoliceReportIsAllItAsksFor() {
        var id = filled();
        var refused = submit(id);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors")).hasSize(1);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/attachments/POLICE_REPORT");
        upload(id, "POLICE_REPORT");
        assertThat(submit(id).status()).isEqualTo(200);
        var seen = api.get("/v1/applications/" + id, verifier);
        assertThat(seen.text("/registry/guardian/name")).isEqualTo("AHMAD FAUZI");
        assertThat(seen.text("/registry/findings/0")).isEqualTo("FOUNDLING");
        assertThat(seen.text("/regionCode")).isEqualTo(NAGARI);
        IDENTITY.verify(postRequestedFor(urlEqualTo(CHECKS))
                .withRequestBody(matchingJsonPath("$.guardian.nik", equalTo("1305011708900002"))));
    }

    @Test
    void whoTakesItInReportsItOrGivesAPowerOfAttorney() {
        var id = filled();
        upload(id, "POLICE_REPORT");
        applicantActsOn("null");
        assertThat(submit(id).code()).isEqualTo("power-of-attorney-required");
        IDENTITY.verify(postRequestedFor(urlEqualTo(ACTING))
                .withRequestBody(matchingJsonPath("$.subjectId", equalTo(guardianId.toString()))));
        jdbc.sql("update application set applicant_id = :guardian where id = :id")
                .param("guardian", guardianId)
                .param("id", id)
                .update();
        var own = api.create("/v1/applications/" + id + "/submission", TestTokens.citizen(guardianId), "");
        assertThat(own.status()).isEqualTo(200);
    }

    @Test
    void theDecisionCarriesTheWholeForm() {
        var id = filled();
        upload(id, "POLICE_REPORT");
        assertThat(submit(id).status()).isEqualTo(200);
        assertThat(change("POST", id, "/verification", verifier, "").status()).isEqualTo(200);
        assertThat(change("POST", id, "/approval", approver, "").status()).isEqualTo(200);
        var sealed = JSON.readTree(event("approved", id)).at("/confidential").asString();
        var form = confidential.open(id, sealed, JsonNode.class);
        assertThat(form.at("/foundling/policeReport/office").asString()).isEqualTo("Polres Padang Pariaman");
        assertThat(form.at("/marriageProof/kind").asString()).isEqualTo("NONE");
        assertThat(form.at("/mother").isNull()).isTrue();
    }
}
