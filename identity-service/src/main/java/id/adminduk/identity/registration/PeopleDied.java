package id.adminduk.identity.registration;

import java.util.List;
import java.util.UUID;

/// Told inside this process, in the transaction that registers the deaths, so that what hangs on the living ends with
/// it.
public record PeopleDied(UUID application, List<UUID> people) {
    public PeopleDied {
        people = List.copyOf(people);
    }
}
