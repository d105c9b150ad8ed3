package id.adminduk.application.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Reports;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A case goes through korong and nagari before the office has it, where the office wants that.
class EndorsementIT extends EndorsingCases {
    @Autowired
    private EndorsementReminders reminders;

    @Test
    void theKorongThenTheNagariThenTheOffice() {
        officeWants("NAGARI", "KORONG");
        motherLivesInKoto();
        var id = filledDraft(Reports.complete());
        var receipt = handIn(id);
        assertThat(receipt.text("/state")).isEqualTo("ENDORSING");
        assertThat(receipt.body().at("/promisedAt").isNull()).isTrue();
        assertThat(receipt.text("/trackingNo")).startsWith("AD-");
        assertThat(event("endorsing", id)).contains(NAGARI);

        var first = request(id);
        assertThat(isListedFor(korong, first)).isTrue();
        assertThat(isListedFor(nagari, first)).isTrue();
        assertThat(isListedFor(otherKorong, first)).isFalse();
        assertThat(isListedFor(otherNagari, first)).isFalse();
        assertThat(confirm(first, korong).text("/state")).isEqualTo("CONFIRMED");
        assertThat(state(id)).isEqualTo("ENDORSING");

        var second = request(id);
        assertThat(isListedFor(korong, second)).isFalse();
        assertThat(confirm(second, korong).code()).isEqualTo("not-found");
        assertThat(confirm(second, nagari).status()).isEqualTo(200);
        assertThat(state(id)).isEqualTo("SUBMITTED");
        assertThat(api.get("/v1/applications/" + id, citizen).text("/promisedAt"))
                .isNotEmpty();
        assertThat(history(id)).endsWith("ASK_ENDORSEMENT", "CONFIRM_KORONG", "CONFIRM_NAGARI", "ENDORSE");
        assertThat(event("submitted", id)).contains("promisedAt");
    }

    @Test
    void anEndorserReadsWhatIsSaidAndNobodysNumber() {
        officeWants("NAGARI");
        var request = request(handedIn());
        var shown = api.get("/v1/endorsements/" + request, nagari);
        assertThat(shown.text("/facts/mother/name")).isEqualTo("Rahma Yulia");
        assertThat(shown.text("/facts/mother/nik")).matches("130501\\*{6}[0-9]{4}");
        assertThat(shown.body().at("/facts/reporter").isMissingNode()).isTrue();
        assertThat(shown.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(api.get("/v1/endorsements/" + request, otherNagari).status()).isEqualTo(404);
        assertThat(api.get("/v1/endorsements/" + UUID.randomUUID(), nagari).status())
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'endorsement.viewed' and object_id = :id")
                        .param("id", request.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oneAnswerCountsHoweverOftenItIsSent() {
        officeWants("KORONG", "NAGARI");
        var id = handedIn();
        var request = request(id);
        var path = "/v1/endorsements/" + request + "/confirmation";
        assertThat(api.change("POST", path, nagari, "", "{}").code()).isEqualTo("precondition-required");
        assertThat(api.change("POST", path, nagari, "\"v7\"", "{}").code()).isEqualTo("stale-version");
        var first = api.change("POST", path, nagari, "\"v1\"", "{}");
        var again = api.change("POST", path, nagari, "\"v1\"", "{}");
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(api.change("POST", path, korong, "\"v2\"", "{}").code()).isEqualTo("endorsement-decided");
        assertThat(confirm(request(id), nagari).code()).isEqualTo("second-endorser-required");
        assertThat(history(id)).containsOnlyOnce("CONFIRM_KORONG");
    }

    @Test
    void ofManyAtOnceOneConfirms() {
        officeWants("NAGARI");
        var id = handedIn();
        var request = request(id);
        var codes = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> api.change(
                                "POST",
                                "/v1/endorsements/" + request + "/confirmation",
                                endorser("wali-" + i, NAGARI, null, null),
                                "\"v1\"",
                                "{}")
                        .status())
                .toList();
        assertThat(codes).filteredOn(status -> status == 200).hasSize(1);
        assertThat(codes).filteredOn(status -> status == 409).hasSize(15);
        assertThat(state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void aRefusalSaysWhyAndIsAskedAgain() {
        officeWants("KORONG", "NAGARI");
        var id = handedIn();
        confirm(request(id), korong);
        assertThat(refuse(request(id), nagari, "NO_REASON").code()).isEqualTo("reasons-invalid");
        assertThat(refuse(request(id), nagari, "ADDRESS_NOT_CONFIRMED").status())
                .isEqualTo(200);
        assertThat(state(id)).isEqualTo("NEEDS_FIX");
        assertThat(api.get("/v1/applications/" + id, citizen).text("/reasons/0/nextStep"))
                .contains("bukti alamat");
        var seen = api.get("/v1/applications/" + id + "/endorsements", citizen);
        assertThat(seen.text("/items/1/note")).isEqualTo("Rumahnya kosong");
        assertThat(seen.body().at("/items/1/actor").isNull()).isTrue();
        assertThat(jdbc.sql("select count(*) from message where notice = 'needs-fix' and source_key like :case")
                        .param("case", "%" + id + "%")
                        .query(Integer.class)
                        .single())
                .isPositive();

        assertThat(change("POST", id, "/resubmission", citizen, "").status()).isEqualTo(200);
        assertThat(state(id)).isEqualTo("ENDORSING");
        assertThat(steps(id)).containsExactly("KORONG CONFIRMED", "NAGARI REFUSED", "NAGARI WAITING");
    }

    @Test
    void whatIsWrittenAnewIsConfirmedAnew() {
        officeWants("KORONG", "NAGARI");
        var id = handedIn();
        confirm(request(id), korong);
        refuse(request(id), nagari, "EVENT_NOT_CONFIRMED");
        assertThat(change("PUT", id, "/form", citizen, Reports.complete()).status())
                .isEqualTo(200);
        change("POST", id, "/resubmission", citizen, "");
        assertThat(steps(id)).containsExactly("KORONG CONFIRMED", "NAGARI REFUSED", "KORONG WAITING");
    }

    @Test
    void whoeverDoesNotAnswerIsRemindedTwiceAndThenPassedOver() {
        officeWants("NAGARI");
        var id = handedIn();
        var request = request(id);
        for (int reminder = 1; reminder <= 2; reminder++) {
            waitedTooLong(request);
            assertThat(reminded(request)).isEqualTo(reminder);
            assertThat(state(id)).isEqualTo("ENDORSING");
        }
        waitedTooLong(request);
        assertThat(state(id)).isEqualTo("SUBMITTED");
        assertThat(steps(id)).containsExactly("NAGARI PASSED");
        assertThat(api.get("/v1/applications/" + id, verifier)
                        .body()
                        .at("/registry/findings")
                        .toString())
                .contains("NOT_ENDORSED_IN_TIME");
        assertThat(new String(
                        events.next("adminduk.service-desk", "adminduk.service-desk.endorsement-reminded.v1", request)
                                .data(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains(id.toString(), "\"reminder\":1");
    }

    @Test
    void aCaseThatIsWithdrawnAsksNobodyAnyMore() {
        officeWants("NAGARI");
        var id = handedIn();
        var request = request(id);
        assertThat(change("POST", id, "/cancellation", citizen, "").status()).isEqualTo(200);
        assertThat(isListedFor(nagari, request)).isFalse();
        assertThat(confirm(request, nagari).code()).isEqualTo("endorsement-decided");
        waitedTooLong(request);
        assertThat(steps(id)).containsExactly("NAGARI WITHDRAWN");
        assertThat(state(id)).isEqualTo("CANCELLED");
    }

    @Test
    void nobodyVouchesForTheOwnFamily() {
        officeWants("NAGARI");
        var request = request(handedIn());
        var relative = endorser("wali-nagari", NAGARI, null, motherId);
        assertThat(confirm(request, relative).code()).isEqualTo("conflict-of-interest");
        assertThat(refuse(request, relative, "ADDRESS_NOT_CONFIRMED").code()).isEqualTo("conflict-of-interest");
    }

    @Test
    void whereNobodyKnowsTheNagariTheOfficeHasTheCaseAtOnce() {
        officeWants("KORONG", "NAGARI");
        var id = filledDraft(Reports.complete());
        registryAnswers("13.71.01.1001", List.of());
        handIn(id);
        assertThat(state(id)).isEqualTo("SUBMITTED");
        assertThat(steps(id)).containsExactlyInAnyOrder("KORONG PASSED", "NAGARI PASSED");
    }

    @Test
    void onlyEndorsersAnswerAndOnlyWhoSeesTheCaseSeesTheAnswers() {
        officeWants("NAGARI");
        var id = handedIn();
        var path = "/v1/endorsements/" + request(id);
        for (var role : Arrays.stream(Role.values())
                .filter(role -> role != Role.ENDORSER && role != Role.SERVICE)
                .toList()) {
            var token = TestTokens.of(Map.of("sub", "somebody", "roles", List.of(role.name()), "region", "13.05"));
            assertThat(api.get("/v1/endorsements", token).status())
                    .as("%s", role)
                    .isEqualTo(403);
            assertThat(api.get(path, token).status()).as("%s", role).isEqualTo(403);
            assertThat(api.change("POST", path + "/confirmation", token, "\"v1\"", "{}")
                            .status())
                    .isEqualTo(403);
            assertThat(api.change("POST", path + "/refusal", token, "\"v1\"", "{}")
                            .status())
                    .isEqualTo(403);
        }
        var about = "/v1/applications/" + id + "/endorsements";
        assertThat(api.get(about, nagari).status()).isEqualTo(403);
        assertThat(api.get(about, TestTokens.citizen(UUID.randomUUID())).status())
                .isEqualTo(404);
        assertThat(api.get(about, verifier).status()).isEqualTo(200);
        assertThat(api.get("/v1/applications/" + id, nagari).status()).isEqualTo(403);
    }

    private List<String> steps(UUID application) {
        return jdbc.sql("select step || ' ' || state from endorsement where application_id = :id order by asked_at, id")
                .param("id", application)
                .query(String.class)
                .list();
    }

    private void waitedTooLong(UUID request) {
        jdbc.sql("update endorsement set due_at = asked_at where id = :id")
                .param("id", request)
                .update();
        reminders.run();
    }

    private int reminded(UUID request) {
        return jdbc.sql("select reminders from endorsement where id = :id")
                .param("id", request)
                .query(Integer.class)
                .single();
    }
}
