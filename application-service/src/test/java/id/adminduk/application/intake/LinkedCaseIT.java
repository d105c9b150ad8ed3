package id.adminduk.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Api;
import id.adminduk.application.Reports;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One birth told twice by those it belongs to is one case, whoever tells first; its second owner is led to it.
class LinkedCaseIT extends PartnerEventTest {
    private final String stranger = TestTokens.citizen(UUID.randomUUID());

    private UUID filled(String token, BirthReport form) {
        var id = api.create("/v1/applications", token, Map.of("service", "BIRTH"))
                .id();
        assertThat(change("PUT", id, "/form", token, form).status()).isEqualTo(200);
        List.of("BIRTH_LETTER", "MARRIAGE_PROOF", "PARENTS_KTP").forEach(requirement -> upload(id, requirement));
        return id;
    }

    private Api.Answer handIn(UUID id, String token) {
        var answer = api.create("/v1/applications/" + id + "/submission", token, "");
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private UUID linkedTo(UUID id) {
        return jdbc.sql("select linked_to from application where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    @Test
    void theMotherAfterTheHospitalIsLedToItsCase() {
        var report = Reports.complete();
        publish(report);
        var first = opened();
        awaitState(first, "SUBMITTED");
        var second = filled(mother, report);
        var receipt = handIn(second, mother);
        assertThat(receipt.text("/state")).isEqualTo("CANCELLED");
        assertThat(receipt.text("/linkedTo")).isEqualTo(first.toString());
        assertThat(receipt.text("/promisedAt")).isNotEmpty();
        assertThat(api.get("/v1/applications/" + second, mother).text("/linkedTo"))
                .isEqualTo(first.toString());
        assertThat(event("cancelled", second)).contains("DUPLICATE_APPLICATION");
        assertThat(history(first)).endsWith("LINKED");

        change("POST", first, "/verification", verifier, "");
        var followed = api.change(
                "POST",
                "/v1/tracking",
                "",
                "",
                Map.of("trackingNo", receipt.text("/trackingNo"), "pin", receipt.text("/trackingPin")));
        assertThat(followed.text("/state")).isEqualTo("VERIFIED");
        assertThat(jdbc.sql("select count(*) from message where notice = 'linked' and source_key like :case")
                        .param("case", "%" + second + "%")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void theNameTheMotherTellsGoesToTheCaseThatWaitsForIt() {
        var nameless = Reports.nameless();
        publish(nameless);
        var first = opened();
        awaitState(first, "WAITING_NAME");
        var second = filled(mother, nameless.named("Nurul Huda"));
        handIn(second, mother);
        assertThat(linkedTo(second)).isEqualTo(first);
        assertThat(state(first)).isEqualTo("SUBMITTED");
        assertThat(api.get("/v1/applications/" + first, mother).text("/form/child/name"))
                .isEqualTo("Nurul Huda");
        assertThat(history(first)).endsWith("AWAIT_NAME", "LINKED", "COMPLETE_NAME");
    }

    @Test
    void theHospitalAfterTheMotherIsLinkedToHers() {
        var report = Reports.complete();
        var first = filled(mother, report);
        handIn(first, mother);
        publish(report);
        var second = opened();
        awaitState(second, "CANCELLED");
        assertThat(linkedTo(second)).isEqualTo(first);
        assertThat(state(first)).isEqualTo("SUBMITTED");
        assertThat(event("cancelled", second)).contains(partnerEvent.toString(), "DUPLICATE_APPLICATION");
    }

    @Test
    void whatIsNotPlainStaysWithAnOfficer() {
        var report = Reports.complete();
        publish(report);
        var first = opened();
        awaitState(first, "SUBMITTED");
        var byStranger = filled(stranger, report);
        handIn(byStranger, stranger);
        var otherName = filled(mother, report.named("Aisha"));
        handIn(otherName, mother);
        for (var second : List.of(byStranger, otherName)) {
            assertThat(state(second)).isEqualTo("SUBMITTED");
            assertThat(linkedTo(second)).isNull();
            assertThat(api.get("/v1/applications/" + second, verifier)
                            .body()
                            .at("/registry/findings")
                            .toString())
                    .contains("DUPLICATE_APPLICATION");
        }
        assertThat(history(first)).doesNotContain("LINKED");
    }

    @Test
    void ofManyAtOneMomentOneGoesOn() {
        var report = Reports.complete();
        var drafts = Stream.generate(() -> filled(mother, report)).limit(8).toList();
        drafts.parallelStream().forEach(id -> handIn(id, mother));
        assertThat(drafts).filteredOn(id -> state(id).equals("SUBMITTED")).hasSize(1);
        assertThat(drafts).filteredOn(id -> linkedTo(id) != null).hasSize(7);
    }
}
