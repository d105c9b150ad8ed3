package id.adminduk.identity.casecheck;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.RegionCode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// The wire to application-service (docs/api/samples/case-check.json).
@FeignClient(
        name = "application-service",
        url = "${adminduk.application-url:${ADMINDUK_APPLICATION_URL:http://127.0.0.1:8082}}",
        configuration = ServiceIdentity.class,
        fallbackFactory = CaseFallback.class)
interface CaseClient {
    @PostMapping(path = "/internal/case-checks", consumes = "application/json", produces = "application/json")
    Reply check(@RequestBody Question question);

    /// As [CaseAnswer] and the neighbour's words for it.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reply(CaseAnswer answer, @Nullable Set<UUID> people) {}

    record Question(UUID caseId, String officer, RegionCode region, Set<UUID> people) {}
}
