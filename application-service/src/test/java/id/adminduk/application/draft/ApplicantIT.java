package id.adminduk.application.draft;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.application.Api;
import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import id.adminduk.application.form.SampleForms;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may report a birth: a parent, or whom a parent gave a power of attorney.
class ApplicantIT extends RunningService {

    @Test
    void aStrangerNeedsAPowerOfAttorneyOfAParent() {
        var id = filledDraft(Reports.complete());
        applicantActsOn("null");
        var refused = submit(id);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("power-of-attorney-required");
        assertThat(state(id)).isEqualTo("DRAFT");
        for (var parent : List.of(motherId, fatherId)) {
            IDENTITY.verify(postRequestedFor(urlEqualTo(ACTING))
                    .withRequestBody(equalToJson("""
                        {"actorId": "%s", "subjectId": "%s", "service": "BIRTH"}
                        """.formatted(citizenId, parent))));
        }
        applicantActsOn("\"POWER_OF_ATTORNEY\"");
        assertThat(submit(id).status()).isEqualTo(200);
        assertThat(findings(id)).doesNotContain("APPLICANT");
    }

    /// The definition names who alone may ask (`appliedBy`): the owner of a KTP-el, the parent of a child's card.
    @ParameterizedTest
    @CsvSource({"KTP-LOST,POLICE_LETTER", "KIA-NEW,BIRTH_AKTA"})
    void onlyTheOwnerOrAParentAsksForACard(String service, String requirement) {
        var owner = UUID.randomUUID();
        residentIs(owner, NAGARI, "ACTIVE");
        applicantActsOn("null");
        var id = api.create("/v1/applications", citizen, Map.of("service", service))
                .id();
        assertThat(change("PUT", id, "/form", citizen, SampleForms.of(service)).status())
                .isEqualTo(200);
        upload(id, requirement);
        assertThat(submit(id).code()).isEqualTo("power-of-attorney-required");
        IDENTITY.verify(postRequestedFor(urlEqualTo(ACTING))
                .withRequestBody(equalToJson("""
                    {"actorId": "%s", "subjectId": "%s", "service": "%s"}
                    """.formatted(citizenId, owner, service))));
        applicantActsOn("\"POWER_OF_ATTORNEY\"");
        assertThat(submit(id).status()).isEqualTo(200);
        residentIs(citizenId, NAGARI, "ACTIVE");
        applicantActsOn("null");
        var own = api.create("/v1/applications", citizen, Map.of("service", service))
                .id();
        change("PUT", own, "/form", citizen, SampleForms.of(service));
        upload(own, requirement);
        assertThat(submit(own).status()).isEqualTo(200);
    }

    @Test
    void aParentIsNotAskedForOne() {
        var id = filledDraft(Reports.complete());
        jdbc.sql("update application set applicant_id = :mother where id = :id")
                .param("mother", motherId)
                .param("id", id)
                .update();
        applicantActsOn("null");
        var own = api.create("/v1/applications/" + id + "/submission", mother, "");
        assertThat(own.status()).as(own.response().body()).isEqualTo(200);
        IDENTITY.verify(0, postRequestedFor(urlEqualTo(ACTING)));
    }

    /// T01: the officers read it, from the day it is handed in to the approval.
    @Test
    void theBrowserOfManyIsToldToTheOfficers() {
        var id = filledDraft(Reports.complete());
        var shared = TestTokens.of(Map.of(
                "sub", citizenId.toString(),
                "roles", List.of("CITIZEN"),
                "person", citizenId.toString(),
                "shared_browser", true));
        assertThat(api.create("/v1/applications/" + id + "/submission", shared, "")
                        .status())
                .isEqualTo(200);
        assertThat(findings(id)).contains("BROWSER_OF_MANY");
        await().until(() -> change("POST", id, "/verification", verifier, "").status() == 200);
        assertThat(findings(id)).contains("BROWSER_OF_MANY");
    }

    @Test
    void whoCouldNotBeCheckedIsCheckedAgainByTheOfficer() {
        var id = filledDraft(Reports.complete());
        IDENTITY.stubFor(post(urlEqualTo(ACTING)).willReturn(aResponse().withStatus(503)));
        assertThat(submit(id).status()).isEqualTo(200);
        assertThat(findings(id)).contains("APPLICANT_NOT_CHECKED");
        applicantActsOn("null");
        await().until(() -> change("POST", id, "/verification", verifier, "").status() == 200);
        assertThat(findings(id)).contains("APPLICANT_NOT_ENTITLED");
    }

    @Test
    void anEndedSignInOpensNothingHere() {
        var token = TestTokens.of(Map.of(
                "sub",
                "x",
                "roles",
                List.of("CITIZEN"),
                "person",
                UUID.randomUUID().toString(),
                "sid",
                "ended-here"));
        assertThat(api.get("/v1/applications", token).status()).isEqualTo(200);
        IDENTITY.stubFor(
                get(urlEqualTo("/internal/revoked-sign-ins")).willReturn(okJson("{\"signIns\":[\"ended-here\"]}")));
        await().until(() -> api.get("/v1/applications", token).status() == 401);
        assertThat(api.get("/v1/applications", token).code()).isEqualTo("token-revoked");
        assertThat(api.get("/v1/applications", citizen).status()).isEqualTo(200);
    }

    private Api.Answer submit(UUID id) {
        return api.create("/v1/applications/" + id + "/submission", citizen, "");
    }

    private String findings(UUID id) {
        return api.get("/v1/applications/" + id, verifier)
                .body()
                .at("/registry/findings")
                .toString();
    }
}
