package id.adminduk.identity.exchange;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;

/// Files to SIAK and back, in an office whose numbers come from there.
class ExchangeIT extends ExchangeTest {
    @Test
    void aBatchIsChainedSealedAndCarriedByAnother() {
        var head = json.readTree(lines.getFirst());
        assertThat(head.get("batch").asInt()).isEqualTo(batch);
        assertThat(head.get("lines").asInt()).isEqualTo(lines.size() - 2).isOne();
        assertThat(question().get("case").asString()).isEqualTo(death.toString());
        var seal = json.readTree(lines.getLast());
        var sealed = (lines.getFirst() + "\n" + lines.get(1) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(seal.get("sha256").asString()).isEqualTo(ExchangeKey.sha256(sealed));
        expect(fetch(MAKER), 403, "dual-approval-required");

        var before = ExchangeKey.sha256(file(CARRIER).getBytes(StandardCharsets.UTF_8));
        cases.decide("DEATH", "{'deceased': {'nik': '" + house.nik("Rosni") + "'}, 'diedOn': '2026-11-01'}");
        make().expectStatus().isCreated();
        batch++;
        assertThat(json.readTree(file(CARRIER).lines().findFirst().orElseThrow())
                        .get("previous")
                        .asString())
                .isEqualTo(before);
        expect(make(), 409, "siak-nothing-to-send");
    }

    @Test
    void theAnswerBringsTheNumberAndTheCaseGoesOn() {
        assertThat(cases.state(house)).isEqualTo("1 ACTIVE same");
        bring(goodAnswers())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.before")
                .isEqualTo(false);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(cases.state(house)).isEqualTo("2 ACTIVE new"));
        assertThat(ledger()).isEqualTo("CONFIRMED,PENDING");
        bring(goodAnswers())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.before")
                .isEqualTo(true);
        expect(bring(answers(1, List.of())), 409, "siak-part-differs");
        bring(answers(2, List.of())).expectStatus().isOk();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ADMIN", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void filesAreForAdministratorsAlone(Role role) {
        var token = TestTokens.officer(role, "13.05");
        fetch(token).expectStatus().isForbidden();
        http.get()
                .uri("/v1/siak/batches")
                .header(HttpHeaders.AUTHORIZATION, token)
                .exchange()
                .expectStatus()
                .isForbidden();
        http.post()
                .uri("/v1/siak/batches")
                .header(HttpHeaders.AUTHORIZATION, token)
                .header("Idempotency-Key", "k-" + role)
                .exchange()
                .expectStatus()
                .isForbidden();
        http.post()
                .uri("/v1/siak/answers")
                .header(HttpHeaders.AUTHORIZATION, token)
                .contentType(LINES)
                .body(goodAnswers())
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(ledger()).isEqualTo("SENT");
    }
}
