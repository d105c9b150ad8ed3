package id.adminduk.application.residents;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

/// POST keeps the numbers out of access logs.
@FeignClient(
        name = "identity-service",
        url = "${adminduk.identity-url:http://127.0.0.1:8081}",
        configuration = ServiceIdentity.class,
        fallbackFactory = ResidentFallback.class)
interface ResidentClient {
    @PostMapping(path = "/internal/birth-checks", consumes = "application/json", produces = "application/json")
    BirthCheck check(@RequestBody BirthCheckRequest request);

    @PostMapping(path = "/internal/acting-checks", consumes = "application/json", produces = "application/json")
    ActingCheck check(@RequestBody ActingCheck.Request request);

    @PostMapping(path = "/internal/residents/summary", consumes = "application/json", produces = "application/json")
    ResidentSummary summary(@RequestBody SummaryRequest request);

    @PostMapping(path = "/internal/newcomer-checks", consumes = "application/json", produces = "application/json")
    NewcomerCheck check(@RequestBody NewcomerRequest request);

    @PostMapping(path = "/internal/applicants/known", consumes = "application/json", produces = "application/json")
    KnownOfApplicant known(@RequestBody KnownRequest request);

    /// Whose form is filled in, for which case.
    record KnownRequest(UUID caseId, UUID personId) {}

    /// An application that may make somebody a resident; the registry reads the form as it will when it is approved.
    record NewcomerRequest(UUID applicationId, String service, JsonNode form) {
        @Override
        public String toString() {
            return "NewcomerRequest[" + applicationId + "]";
        }
    }

    /// How many residents, and how many people of other open cases, may be somebody of this one.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NewcomerCheck(int residents, int cases) {
        /// Not asked; the registry looks again before it makes anybody a resident.
        static final NewcomerCheck AWAY = new NewcomerCheck(0, 0);
    }

    /// Whom we ask about.
    record SummaryRequest(String nik) {
        @Override
        public String toString() {
            return "SummaryRequest[sealed]";
        }
    }
}
