package id.adminduk.identity.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Two residents on the review list.
record DuplicatePair(
        UUID id,
        UUID oneId,
        UUID otherId,
        double score,
        List<String> signs,
        State state,
        Instant foundAt,
        long version) {
    DuplicatePair {
        signs = List.copyOf(signs);
    }

    enum State {
        OPEN,
        SAME,
        DIFFERENT
    }

    UUID besides(UUID person) {
        return person.equals(oneId) ? otherId : oneId;
    }

    boolean has(UUID person) {
        return person.equals(oneId) || person.equals(otherId);
    }
}
