package id.adminduk.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Reports;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which cases nobody has to look at, and who says so.
class StraightThroughIT extends PartnerEventTest {
    @Test
    void passesStraightThroughWhereTheOfficeAllowsIt() {
        allowStraightThrough();
        publish(Reports.complete());
        var id = opened();
        awaitState(id, "REGISTERING");
        assertThat(history(id)).containsExactly("OPEN", "SUBMIT", "VERIFY", "APPROVE");
        var approved = JSON.readTree(event("approved", id));
        assertThat(approved.at("/straightThrough").asBoolean()).isTrue();
        assertThat(approved.at("/partnerId").asString()).isEqualTo(partner.toString());
        assertThat(JSON.readTree(event("submitted", id)).at("/confidential").isNull())
                .isTrue(); // the approval carries it
        event("verified", id);
        assertThat(jdbc.sql("select distinct actor from application_history where application_id = :id and command"
                                + " <> 'OPEN' and command <> 'SUBMIT'")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("SYSTEM:straight-through");
    }

    @Test
    void anyFindingStopsAtTheOfficer() {
        allowStraightThrough();
        registryAnswers(List.of("SIBLING_TOO_CLOSE"));
        publish(Reports.complete());
        var id = opened();
        event("submitted", id);
        assertThat(state(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void aReportWithAGapStopsAtTheOfficer() {
        allowStraightThrough();
        var whole = Reports.complete();
        publish(new BirthReport(
                whole.child(),
                whole.mother(),
                whole.father(),
                whole.marriageProof(),
                List.of(),
                whole.reporter(),
                whole.birthLetter(),
                true));
        var id = opened();
        event("submitted", id);
        assertThat(state(id)).isEqualTo("SUBMITTED");
        assertThat(api.get("/v1/applications/" + id, verifier).text("/registry/findings/0"))
                .isEqualTo("REPORT_INCOMPLETE");
    }

    @Test
    void theNameLetsAWaitingCasePassToo() {
        allowStraightThrough();
        publish(Reports.nameless());
        var id = opened();
        awaitState(id, "WAITING_NAME");
        assertThat(change("POST", id, "/name", mother, Map.of("name", "Nurul Huda"))
                        .text("/state"))
                .isEqualTo("REGISTERING");
    }

    @Test
    void theSettingIsTheAdministratorsAndOffByDefault() {
        var admin = TestTokens.officer(Role.ADMIN, "13.05");
        var path = "/v1/straight-through-rules/" + partner + "/BIRTH";
        assertThat(api.get(path, admin).body().at("/enabled").asBoolean()).isFalse();
        allowStraightThrough();
        assertThat(api.get(path, admin).body().at("/enabled").asBoolean()).isTrue();
        assertThat(api.change("PUT", path, approver, "", Map.of("enabled", false))
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/v1/straight-through-rules/" + partner + "/PASSPORT", admin)
                        .status())
                .isEqualTo(404);
        var kept = jdbc.sql("select count(*) from audit_entry where action = 'straight-through.on' and object_id = :id")
                .param("id", partner + "/BIRTH")
                .query(Integer.class)
                .single();
        assertThat(kept).isEqualTo(1);
    }

    private void allowStraightThrough() {
        var admin = TestTokens.officer(Role.ADMIN, "13.05");
        var answer = api.change(
                "PUT", "/v1/straight-through-rules/" + partner + "/BIRTH", admin, "", Map.of("enabled", true));
        assertThat(answer.status()).isEqualTo(200);
    }
}
