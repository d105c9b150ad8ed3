package id.adminduk.identity.bulk;

import java.time.Instant;
import java.util.UUID;

/// Who brings the people of a batch, and in which case; what their first history row tells.
public record BulkOrigin(Instant at, String by, UUID caseId) {}
