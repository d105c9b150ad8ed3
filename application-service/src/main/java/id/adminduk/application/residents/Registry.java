package id.adminduk.application.residents;

import feign.FeignException;
import id.adminduk.application.birth.BirthReport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the registry about the people in a report. Never called inside a transaction.
@Component
public class Registry {
    private final ResidentClient residents;

    Registry(ResidentClient residents) {
        this.residents = residents;
    }

    /// What the registry knows; [BirthCheck#AWAY] when it cannot be asked now.
    public BirthCheck ask(BirthReport report) {
        return BirthCheckRequest.of(report).map(this::ask).orElse(BirthCheck.UNKNOWN_MOTHER);
    }

    /// The same, and whether this applicant may report the birth: a parent, or whom a parent gave a power of attorney
    /// (domain.md 3.3, BIRTH).
    ///
    /// @param applicant none where a partner reported it
    public BirthCheck ask(BirthReport report, String service, @Nullable UUID applicant) {
        var check = ask(report);
        var parents = check.parents();
        if (applicant == null || parents.isEmpty() || parents.contains(applicant)) return check;
        var answers = parents.stream()
                .map(parent -> residents.check(new ActingCheck.Request(applicant, parent, service)))
                .toList();
        if (answers.stream().anyMatch(ActingCheck::isGranted)) return check;
        boolean away = answers.stream().anyMatch(ActingCheck::isAway);
        return check.with(away ? BirthCheck.NOT_CHECKED : BirthCheck.NOT_ENTITLED);
    }

    private BirthCheck ask(BirthCheckRequest request) {
        try {
            return residents.check(request);
        } catch (FeignException.BadRequest | FeignException.UnprocessableEntity unreadable) {
            return BirthCheck.UNREADABLE;
        }
    }
}
