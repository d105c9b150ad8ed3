package id.adminduk.application.review;

import id.adminduk.kernel.web.DomainException;
import java.time.Duration;

/// Nothing is verified without the registry's view of the parents.
final class RegistryAway extends DomainException {
    RegistryAway() {
        super(
                Kind.UNAVAILABLE,
                "registry-unavailable",
                "The population registry cannot be asked now.",
                Duration.ofSeconds(10));
    }
}
