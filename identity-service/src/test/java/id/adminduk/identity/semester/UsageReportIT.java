package id.adminduk.identity.semester;

import static id.adminduk.identity.Calls.expect;
import static id.adminduk.identity.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.Calls;
import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.verification.Agency;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@RegistryTest
class UsageReportIT {
    private static final String STRANGER = "1305016011900097";
    private static final Resident HENDRA = DemoPeople.named("Hendra Saputra");

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAgencySeesItsOwnUsageAndAnAdministratorEverybodys() {
        var agency = Agency.with(http, 2, "name");
        agency.verify(HENDRA.nik().value(), Map.of("name", "Hendra"));
        agency.verify(STRANGER, Map.of("name", "Hendra"));
        agency.verify(STRANGER, Map.of("name", "Hendra"));
        var semester = Agency.today().getYear() + "-" + (Agency.today().getMonthValue() < 7 ? 1 : 2);
        for (var authorization : List.of(agency.token(), Agency.ADMIN))
            usage(semester, agency.id(), authorization)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.answered")
                    .isEqualTo(2)
                    .jsonPath("$.refused")
                    .isEqualTo(1)
                    .jsonPath("$.unknown")
                    .isEqualTo(1)
                    .jsonPath("$.months.length()")
                    .isEqualTo(1);
        expect(usage(semester, UUID.randomUUID(), agency.token()), 404, "not-found");
        expect(usage("2026-3", agency.id(), agency.token()), 400, "invalid-parameter");
    }

    @Test
    void whoeverDoesNotReportIsNotAnsweredThreeMonthsAfterTheSemester() {
        var agency = Agency.with(http, 10, "name");
        var last = Semester.on(ReportDuty.overdueBefore(Agency.today()).minusDays(1));
        usedIn(last, agency);
        var calls = new Calls(http);
        expect(agency.verify(STRANGER, Map.of("name", "Hendra")), 403, "report-overdue");
        assertThat(json(calls.get("/v1/verifications/reports", agency.token()))
                        .get("missing")
                        .toString())
                .contains(last.toString());
        var word =
                "{\"semester\":\"%s\",\"usedFor\":\"Pendataan wajib pajak di dua belas kecamatan\",\"foundWrong\":17}"
                        .formatted(last);
        var sent = json(report(calls, agency, word));
        assertThat(sent.get("answered").asInt()).isEqualTo(7);
        agency.verify(STRANGER, Map.of("name", "Hendra")).expectStatus().isOk();
        expect(report(calls, agency, word), 409, "report-exists");
        assertThat(json(calls.get("/v1/verifications/reports?agencyId=" + agency.id(), Agency.ADMIN))
                        .at("/reports/0/foundWrong")
                        .asInt())
                .isEqualTo(17);
        expect(calls.get("/v1/verifications/reports?agencyId=" + UUID.randomUUID(), agency.token()), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-2, Pendataan wajib pajak 1305016011900097 dan lain-lain, 0, 422, report-names-people",
        "2025-2, Pendataan wajib pajak 130501-601190-0097 dan lain-lain, 0, 422, report-names-people",
        "2099-1, Pendataan wajib pajak di kabupaten, 0, 409, semester-not-over",
        "2026-3, Pendataan wajib pajak di kabupaten, 0, 400, invalid-parameter",
        "2025-2, Pendek, 0, 422, validation-failed",
        "2025-2, Pendataan wajib pajak di kabupaten, -1, 422, validation-failed"
    })
    void refusesBadReports(String semester, String usedFor, int foundWrong, int status, String code) {
        var agency = Agency.with(http, 10, "name");
        var word =
                "{\"semester\":\"%s\",\"usedFor\":\"%s\",\"foundWrong\":%d}".formatted(semester, usedFor, foundWrong);
        expect(report(new Calls(http), agency, word), status, code);
    }

    /// What is kept of reports and of use has room for no person (promises.md T04).
    @Test
    void noPersonStandsInTheBooksOfReports() {
        assertThat(jdbc.sql("select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema = current_schema()"
                                + " and table_name in ('agency_report', 'verification_usage')")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(8)
                .noneMatch(column -> column.matches(".*(resident|person|nik|kk_|name|phone).*"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AGENCY", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyAgenciesReport(Role role) {
        var calls = new Calls(http);
        var token = TestTokens.officer(role, "13.05");
        expect(calls.create("/v1/verifications/reports", token, "{}", "one-key-for-all"), 403, "forbidden");
        if (role != Role.ADMIN) expect(calls.get("/v1/verifications/reports", token), 403, "forbidden");
    }

    private static RestTestClient.ResponseSpec report(Calls calls, Agency agency, String word) {
        return calls.create(
                "/v1/verifications/reports",
                agency.token(),
                word,
                UUID.randomUUID().toString());
    }

    private void usedIn(Semester semester, Agency agency) {
        jdbc.sql("insert into verification_usage (agency_id, day, granted) values (:agency, :day, 7)")
                .param("agency", agency.id())
                .param("day", semester.first().plusDays(40))
                .update();
    }

    private RestTestClient.ResponseSpec usage(String semester, UUID agency, String authorization) {
        return http.get()
                .uri("/v1/verifications/usage?semester={semester}&agencyId={agency}", semester, agency)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }
}
