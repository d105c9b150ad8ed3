package id.adminduk.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.form.SampleForms;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the counter may do in a resident's name, and what not.
class CounterIT extends CounterCases {
    @Test
    void theCounterActsForALivingResidentOfItsAreaOnly() {
        assertThat(opened("DEATH", counter, NIK).status()).isEqualTo(201);
        assertThat(api.create("/v1/applications", counter, Map.of("service", "DEATH"))
                        .code())
                .isEqualTo("applicant-unknown");
        assertThat(opened("DEATH", citizen, NIK).code()).isEqualTo("applicant-unknown");
        assertThat(opened("DEATH", TestTokens.officer(Role.FRONT_OFFICE, "13.05.02"), NIK)
                        .code())
                .isEqualTo("applicant-unknown");
        assertThat(opened("BIRTH", counter, NIK).code()).isEqualTo("service-not-open");
        assertThat(opened("DEATH", counter, "12").code()).isEqualTo("nik-invalid");
        residentIs(resident, NAGARI, "DECEASED");
        assertThat(opened("DEATH", counter, NIK).code()).isEqualTo("applicant-unknown");
        residentIsUnknown();
        assertThat(opened("DEATH", counter, NIK).code()).isEqualTo("applicant-unknown");
        registryIsAway();
        assertThat(opened("DEATH", counter, NIK).code()).isEqualTo("registry-unavailable");
    }

    @Test
    void aDraftOfTheCounterIsItsOfficersAlone() {
        var id = opened("DEATH", counter, NIK).id();
        var colleague = TestTokens.officer(Role.FRONT_OFFICE, NAGARI, "officer-yanti");
        assertThat(api.get("/v1/applications/" + id, colleague).status()).isEqualTo(404);
        assertThat(api.get("/v1/applications/" + id, verifier).status()).isEqualTo(404);
        assertThat(change("PUT", id, "/form", colleague, SampleForms.of("DEATH"))
                        .status())
                .isEqualTo(404);
        assertThat(change("PUT", id, "/form", counter, SampleForms.of("DEATH")).status())
                .isEqualTo(200);
    }

    @Test
    void theCounterHasNoSayInACitizensOwnCase() {
        var id = submitted();
        assertThat(change("POST", id, "/cancellation", counter, "").status()).isEqualTo(404);
        assertThat(state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void aFormThatBreaksItsSchemaChangesNothing() {
        var id = opened("DEATH", counter, NIK).id();
        var wrong = change(
                "PUT",
                id,
                "/form",
                counter,
                "{\"deceased\":{\"nik\":\"1305013208900001\"},\"diedOn\":\"2999-01-01\",\"x\":1}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("validation-failed");
        assertThat(wrong.body().at("/errors").toString())
                .contains("#/deceased/nik", "nik-invalid", "#/diedOn", "date-invalid", "#/x", "field-unknown")
                .doesNotContain("1305013208900001");
        assertThat(change("PUT", id, "/form", counter, "[]").response().body()).contains("form-not-an-object");
        assertThat(version(id)).isZero();
        var incomplete = api.create("/v1/applications/" + id + "/submission", counter, "");
        assertThat(incomplete.code()).isEqualTo("application-incomplete");
        assertThat(incomplete.body().at("/errors").toString()).contains("#/deceased", "#/diedOn", "#/contact");
        assertThat(state(id)).isEqualTo("DRAFT");
    }

    @Test
    void nobodyDecidesOnACaseAboutThemselves() {
        var id = submittedAtTheCounter("DEATH");
        var officer = TestTokens.of(Map.of(
                "sub", "officer-amir", "roles", List.of("VERIFIER"), "region", "13.05", "person", resident.toString()));
        assertThat(change("POST", id, "/verification", officer, "").code()).isEqualTo("conflict-of-interest");
    }
}
