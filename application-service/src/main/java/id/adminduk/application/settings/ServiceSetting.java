package id.adminduk.application.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the office has decided about one service.
///
/// @param offered whether new cases may be opened; running ones go on
/// @param promisedHours what the office promises; none keeps what the definition says
/// @param endorsementSteps who endorses a case, in this order; mostly nobody
/// @param version 0 as long as nobody decided anything
public record ServiceSetting(
        String service,
        boolean offered,
        @Nullable Integer promisedHours,
        List<EndorsementStep> endorsementSteps,
        long version) {
    public ServiceSetting {
        endorsementSteps = endorsementSteps.stream().distinct().sorted().toList();
    }

    static ServiceSetting untouched(String service) {
        return new ServiceSetting(service, true, null, List.of(), 0);
    }
}
