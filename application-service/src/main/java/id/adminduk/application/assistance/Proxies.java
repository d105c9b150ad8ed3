package id.adminduk.application.assistance;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.residents.BirthCheck;
import id.adminduk.application.residents.RegistryCheck;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps on whose word each case of the counter was opened, and counts for how many residents one person comes. Nobody
/// is stopped: the officer who decides reads it (promises.md T01; decision 0089 on browsers does the same).
@Component
public class Proxies {
    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofDays(30);

    private final ProxyRepository proxies;
    private final CaseBook cases;
    private final Clock clock;

    Proxies(ProxyRepository proxies, CaseBook cases, Clock clock) {
        this.proxies = proxies;
        this.cases = cases;
        this.clock = clock;
    }

    /// With the case it opened, in the same transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID application, UUID applicant, Proxy proxy, CurrentUser officer) {
        proxies.add(application, applicant, proxy, officer.subject(), clock.instant());
    }

    /// The check, and whether whoever comes for the people of this case comes for many.
    public RegistryCheck weighed(Application draft, RegistryCheck check) {
        return served(draft, check) > MOST ? check.with(RegistryCheck.PROXY_OF_MANY) : check;
    }

    /// At the counter whoever came in the residents' place; else a citizen with powers of attorney for others' births.
    private int served(Application draft, RegistryCheck check) {
        var since = clock.instant().minus(WINDOW);
        var applicant = draft.origin().applicantId();
        return switch (draft.origin().channel()) {
            case COUNTER -> proxies.residentsOf(draft.id(), since);
            case CITIZEN ->
                applicant == null
                                || !(check instanceof BirthCheck birth)
                                || birth.people().contains(applicant)
                        ? 0
                        : proxies.familiesOf(applicant, birth.motherId(), since) + 1;
            case PARTNER -> 0;
        };
    }

    /// What is kept about a case, for whoever may see it.
    @Transactional(readOnly = true)
    Optional<ProxyRepository.Kept> of(UUID application, CurrentUser user) {
        cases.seenBy(application, user);
        return proxies.find(application);
    }
}
