package id.adminduk.identity.casecheck;

import id.adminduk.kernel.security.CurrentUser;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks application-service about a case. Never called inside a transaction.
@Component
public class Cases {
    private final CaseClient client;

    Cases(CaseClient client) {
        this.client = client;
    }

    /// Whether the case is open, of the officer's office, and about one of these people.
    public CaseAnswer about(UUID caseId, Set<UUID> people, CurrentUser officer) {
        var region = officer.region();
        if (region == null) return CaseAnswer.UNKNOWN;
        var reply = client.check(new CaseClient.Question(caseId, officer.subject(), region, people));
        return Objects.requireNonNullElse(reply.answer(), CaseAnswer.UNAVAILABLE);
    }
}
