package id.adminduk.identity.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// What somebody lets a program see, until they take it back.
record Consent(UUID id, UUID subject, String clientId, Set<String> scopes, Instant givenAt) {
    Consent {
        scopes = Set.copyOf(scopes);
    }

    boolean covers(Collection<String> asked) {
        return scopes.containsAll(asked);
    }
}
