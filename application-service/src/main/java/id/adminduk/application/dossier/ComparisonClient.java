package id.adminduk.application.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.application.residents.ServiceIdentity;
import id.adminduk.kernel.types.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// What the registry holds of the people in a form, for an officer's eyes.
@FeignClient(
        name = "identity-service",
        contextId = "comparisons",
        url = "${adminduk.identity-url:http://127.0.0.1:8081}",
        configuration = ServiceIdentity.class,
        fallbackFactory = ComparisonFallback.class)
interface ComparisonClient {
    @PostMapping(path = "/internal/comparisons", consumes = "application/json", produces = "application/json")
    Held compare(@RequestBody Request request);

    record Request(UUID caseId, String officer, RegionCode area, List<Asked> people) {
        record Asked(String nik, Set<String> elements) {
            @Override
            public String toString() {
                return "Asked" + elements;
            }
        }
    }

    /// @param people in the order asked, null for somebody nobody knows; null itself where nobody answered
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Held(@Nullable List<@Nullable Person> people) {
        static final Held AWAY = new Held(null);

        /// @param values by element, empty where nothing is written; what is not told to this officer is missing
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Person(UUID personId, String status, Map<String, String> values) {
            @Override
            public String toString() {
                return "Person[" + personId + "]";
            }
        }
    }
}
