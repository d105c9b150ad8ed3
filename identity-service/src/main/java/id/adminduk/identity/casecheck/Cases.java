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

    /// What is said of a case, and which of the people asked about it names.
    public record Named(CaseAnswer answer, Set<UUID> people) {
        public Named {
            people = Set.copyOf(people);
        }
    }

    /// Whether the case is open, of the officer's office, and about one of these people.
    public CaseAnswer about(UUID caseId, Set<UUID> people, CurrentUser officer) {
        return named(caseId, people, officer).answer();
    }

    /// Those of the people whom the case names, where it is open and of the officer's office.
    public Named named(UUID caseId, Set<UUID> people, CurrentUser officer) {
        var region = officer.region();
        if (region == null) return new Named(CaseAnswer.UNKNOWN, Set.of());
        var reply = client.check(new CaseClient.Question(caseId, officer.subject(), region, people));
        var answer = Objects.requireNonNullElse(reply.answer(), CaseAnswer.UNAVAILABLE);
        return new Named(answer, Objects.requireNonNullElse(reply.people(), Set.of()));
    }
}
