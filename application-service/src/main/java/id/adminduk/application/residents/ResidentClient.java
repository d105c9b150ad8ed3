package id.adminduk.application.residents;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

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

    /// Whom we ask about.
    record SummaryRequest(String nik) {
        @Override
        public String toString() {
            return "SummaryRequest[sealed]";
        }
    }
}
