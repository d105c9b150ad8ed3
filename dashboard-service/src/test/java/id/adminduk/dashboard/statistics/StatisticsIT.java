package id.adminduk.dashboard.statistics;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.dashboard.DashboardTest;
import id.adminduk.dashboard.Office.Birth;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsIT extends DashboardTest {

    @Test
    void theOverviewShowsWhatHappened() {
        var birth = Birth.reportedAt(Instant.now());
        office().accepted(birth);
        office().submitted(birth);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(overview())
                        .contains(
                                "\"service\":\"BIRTH\"",
                                "\"channel\":\"PARTNER\"",
                                "\"name\":\"RSUD Padang Pariaman\""));
    }

    @Test
    void aSeriesHasEveryDay() {
        var today = LocalDate.now(OverviewQueries.OFFICE);
        var answer = get(
                "/v1/dashboard/series?metric=APPLICATIONS_RECEIVED&from=%s&to=%s".formatted(today.minusDays(6), today),
                "Authorization",
                operator());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().split("\"day\"", -1)).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metric=NOTHING&from=2026-01-01&to=2026-01-02",
                "metric=REGISTRATIONS&from=2026-01-02&to=2026-01-01",
                "metric=REGISTRATIONS&from=2020-01-01&to=2026-01-01",
                "metric=REGISTRATIONS&from=yesterday&to=2026-01-01",
                "metric=REGISTRATIONS"
            })
    void badPeriodsAreRefused(String query) {
        var answer = get("/v1/dashboard/series?" + query, "Authorization", operator());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyOperatorsAndAdministratorsSeeNumbers(Role role) {
        var allowed = role == Role.OPERATOR || role == Role.ADMIN;
        assertThat(get("/v1/dashboard/overview", "Authorization", TestTokens.officer(role, "13.05"))
                        .statusCode())
                .isEqualTo(allowed ? 200 : 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/dashboard/overview", "/v1/dashboard/series", "/v1/dashboard/stream", "/v1/dashboard/x"})
    void withoutATokenThereIsNothing(String path) {
        assertThat(get(path).statusCode()).isEqualTo(401);
        assertThat(get(path, "Authorization", TestTokens.citizen(UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(403);
    }

    private String overview() {
        return get("/v1/dashboard/overview", "Authorization", operator()).body();
    }
}
