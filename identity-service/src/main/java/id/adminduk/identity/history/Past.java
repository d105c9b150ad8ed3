package id.adminduk.identity.history;

import java.time.Instant;
import java.util.UUID;

/// What the registry held at a moment, and the change that had made it so.
record Past<T>(T state, long version, Instant changedAt, String changedBy, UUID caseId, String change) {}
