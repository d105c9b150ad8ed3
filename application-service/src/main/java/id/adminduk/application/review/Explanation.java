package id.adminduk.application.review;

import id.adminduk.application.lifecycle.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why an officer decides against an applicant.
///
/// @param note for the applicant alone
record Explanation(List<Reason> reasons, @Nullable String note) {
    Explanation {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "Explanation[" + reasons + "]";
    }
}
