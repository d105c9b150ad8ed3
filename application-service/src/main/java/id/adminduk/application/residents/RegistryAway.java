package id.adminduk.application.residents;

import id.adminduk.kernel.problem.DomainException;
import java.time.Duration;

/// Nothing is opened at the counter or verified without the registry's view of the people.
public final class RegistryAway extends DomainException {
    public RegistryAway() {
        super(
                Kind.UNAVAILABLE,
                "registry-unavailable",
                "The population registry cannot be asked now.",
                Duration.ofSeconds(10));
    }
}
