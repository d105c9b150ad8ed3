package id.adminduk.application.dossier;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Reports;
import id.adminduk.application.RunningService;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Everything needed to decide a case, in one response.
class DossierIT extends RunningService {
    private static final String COMPARISONS = "/internal/comparisons";

    @BeforeEach
    void registryCompares() {
        var mother = Map.of(
                "personId",
                motherId,
                "status",
                "ACTIVE",
                "values",
                Map.of("NAME", "RAHMA YULIA", "SEX", "FEMALE", "BIRTH_DATE", "1990-08-01"));
        var father = Map.of("personId", fatherId, "status", "DECEASED", "values", Map.of("NAME", "AHMAD FAUZAN"));
        IDENTITY.stubFor(post(urlEqualTo(COMPARISONS))
                .willReturn(okJson(JSON.writeValueAsString(Map.of("people", List.of(mother, father))))));
    }

    @Test
    void showsFormAndRegistrySideBySide() {
        var id = submitted();
        var answer = api.get(path(id), verifier);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.etag()).isEqualTo("\"v" + version(id) + "\"");
        var dossier = answer.body();
        assertThat(dossier.at("/file/form/mother/name").asString()).isEqualTo("Rahma Yulia");
        assertThat(dossier.at("/service/name").asString()).isNotBlank();
        assertThat(dossier.at("/service/code").asString()).isEqualTo("BIRTH");
        assertThat(dossier.at("/comparison/answered").asBoolean()).isTrue();
        assertThat(field(dossier, "/mother/name").at("/same").asBoolean()).isTrue();
        var father = field(dossier, "/father/name");
        assertThat(father.at("/same").asBoolean()).isFalse();
        assertThat(father.at("/given").asString()).isEqualTo("Ahmad Fauzi");
        assertThat(father.at("/registry").asString()).isEqualTo("AHMAD FAUZAN");
        assertThat(dossier.at("/comparison/people/1/status").asString()).isEqualTo("DECEASED");
        assertThat(dossier.at("/uploads")
                        .valueStream()
                        .map(upload -> upload.at("/requirement").asString()))
                .containsExactly("BIRTH_LETTER", "MARRIAGE_PROOF", "PARENTS_KTP");
        assertThat(dossier.at("/uploads/0/uploadedBy").asString()).isEqualTo("APPLICANT");
        assertThat(dossier.at("/file/history/0/actor").asString()).startsWith("CITIZEN:");
        IDENTITY.verify(postRequestedFor(urlEqualTo(COMPARISONS))
                .withRequestBody(matchingJsonPath("$.caseId", equalTo(id.toString())))
                .withRequestBody(matchingJsonPath("$.officer", equalTo("officer-siti")))
                .withRequestBody(matchingJsonPath("$.area", equalTo("13.05"))));
        assertThat(jdbc.sql("select action from audit_entry where case_id = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .contains("application.viewed");
    }

    @Test
    void tellsOfTwinsClaimPriorityAndTheClock() {
        var form = Reports.complete();
        var first = submittedBy(TestTokens.citizen(UUID.randomUUID()), form);
        var second = filledDraft(form);
        api.create("/v1/applications/" + second + "/submission", citizen, "");
        change("POST", second, "/priority", approver, Map.of("reason", "HEALTH"));
        api.change("POST", "/v1/applications/" + second + "/claim", verifier, "", "");
        jdbc.sql("update application set promised_at = now() - interval '1 minute' where id = :id")
                .param("id", second)
                .update();
        var dossier = api.get(path(second), verifier).body();
        var twin = dossier.at("/twins")
                .valueStream()
                .filter(one -> one.at("/id").asString().equals(first.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(twin.at("/sameEvent").asBoolean()).isTrue();
        assertThat(dossier.at("/twins").toString()).doesNotContain(second.toString());
        assertThat(dossier.at("/handling/claimedByMe").asBoolean()).isTrue();
        assertThat(dossier.at("/handling/priorityReason").asString()).isEqualTo("HEALTH");
        assertThat(dossier.at("/clock/standing").asString()).isEqualTo("OVERDUE");
        assertThat(dossier.at("/file/registry/findings").toString()).contains("DUPLICATE_APPLICATION");
        var colleague = api.get(path(second), approver).body();
        assertThat(colleague.at("/handling/claimedByAnother").asBoolean()).isTrue();
    }

    @Test
    void isShownWithoutTheRegistryToo() {
        var id = submitted();
        IDENTITY.stubFor(post(urlEqualTo(COMPARISONS)).willReturn(aResponse().withStatus(503)));
        var dossier = api.get(path(id), verifier);
        assertThat(dossier.status()).isEqualTo(200);
        assertThat(dossier.body().at("/comparison/answered").asBoolean()).isFalse();
        assertThat(dossier.text("/file/registry/mother/name")).isEqualTo("RAHMA YULIA");
    }

    @Test
    void isForThoseWhoDecideInTheirAreaOnly() {
        var id = submitted();
        assertThat(api.get(path(id), TestTokens.officer(Role.VERIFIER, "13.06")).status())
                .isEqualTo(404);
        assertThat(api.get(path(UUID.randomUUID()), verifier).status()).isEqualTo(404);
        for (var other : List.of(citizen, counter, TestTokens.officer(Role.ADMIN, "13.05")))
            assertThat(api.get(path(id), other).status()).isEqualTo(403);
        assertThat(api.get(path(id), "").status()).isEqualTo(401);
    }

    /// Somebody else, acting for the same parents.
    private UUID submittedBy(String other, BirthReport form) {
        var id = api.create("/v1/applications", other, Map.of("service", "BIRTH"))
                .id();
        change("PUT", id, "/form", other, form);
        List.of("BIRTH_LETTER", "MARRIAGE_PROOF", "PARENTS_KTP").forEach(requirement -> upload(id, requirement));
        assertThat(api.create("/v1/applications/" + id + "/submission", other, "")
                        .status())
                .isEqualTo(200);
        return id;
    }

    private static String path(UUID id) {
        return "/v1/applications/" + id + "/dossier";
    }

    private static JsonNode field(JsonNode dossier, String pointer) {
        return dossier.at("/comparison/fields")
                .valueStream()
                .filter(one -> one.at("/pointer").asString().equals(pointer))
                .findFirst()
                .orElseThrow();
    }
}
