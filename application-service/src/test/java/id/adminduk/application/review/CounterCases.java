package id.adminduk.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.RunningService;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.form.SampleForms;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// Cases the counter files for a resident.
abstract class CounterCases extends RunningService {
    @Autowired
    Catalogue catalogue;

    static final String NIK = "1305010403650001";
    final UUID resident = UUID.randomUUID();

    @BeforeEach
    void know() {
        residentIs(resident, NAGARI, "ACTIVE");
    }

    final UUID approvedAtTheCounter(String service) {
        var id = submittedAtTheCounter(service);
        assertThat(change("POST", id, "/verification", verifier, "").status()).isEqualTo(200);
        assertThat(change("POST", id, "/approval", approver, "").status()).isEqualTo(200);
        return id;
    }

    final UUID submittedAtTheCounter(String service) {
        var id = opened(service, counter, NIK).id();
        assertThat(change("PUT", id, "/form", counter, SampleForms.of(service)).status())
                .isEqualTo(200);
        catalogue.get(service).requirements().forEach(requirement -> upload(id, requirement.code()));
        assertThat(api.create("/v1/applications/" + id + "/submission", counter, "")
                        .status())
                .isEqualTo(200);
        return id;
    }

    final id.adminduk.application.Api.Answer opened(String service, String token, String nik) {
        return api.create("/v1/applications", token, Map.of("service", service, "applicant", Map.of("nik", nik)));
    }
}
