package id.adminduk.application.residents;

import feign.FeignException;
import id.adminduk.application.birth.BirthReport;
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

    private BirthCheck ask(BirthCheckRequest request) {
        try {
            return residents.check(request);
        } catch (FeignException.BadRequest | FeignException.UnprocessableEntity unreadable) {
            return BirthCheck.UNREADABLE;
        }
    }
}
