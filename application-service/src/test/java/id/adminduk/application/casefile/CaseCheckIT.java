package id.adminduk.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.kernel.security.ServiceToken;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What identity-service is told before it opens a record for a case.
class CaseCheckIT extends RunningService {
    @Autowired
    ServiceToken service;

    private String answer(UUID caseId, String region, UUID person) {
        var question = Map.of("caseId", caseId, "officer", "officer-siti", "region", region, "people", List.of(person));
        return api.create("/internal/case-checks", service.bearer(), question).text("/answer");
    }

    @Test
    void aSubmittedCaseOpensTheRecordsOfItsPeopleToItsOffice() {
        var filed = submitted();
        assertThat(answer(filed, "13.05", motherId)).isEqualTo("OPEN");
        assertThat(answer(filed, "13.05", citizenId)).isEqualTo("OPEN");
        assertThat(answer(filed, "13.05", UUID.randomUUID())).isEqualTo("OTHER_PEOPLE");
        assertThat(answer(filed, "13.71", motherId)).isEqualTo("UNKNOWN");
        assertThat(answer(UUID.randomUUID(), "13.05", motherId)).isEqualTo("UNKNOWN");
    }

    @Test
    void aSearchThatFoundNobodyIsAskedAboutToo() {
        var question = Map.of("caseId", submitted(), "officer", "x", "region", "13.05", "people", List.of());
        assertThat(api.create("/internal/case-checks", service.bearer(), question)
                        .text("/answer"))
                .isEqualTo("OTHER_PEOPLE");
    }
}
