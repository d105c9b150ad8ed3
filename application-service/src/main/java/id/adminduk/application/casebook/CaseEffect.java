package id.adminduk.application.casebook;

import java.util.UUID;

/// Whom the registry created for a case, and the family that grew.
public record CaseEffect(UUID id, UUID childId, UUID familyId) {}
