package id.adminduk.identity.resident;

import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.util.UUID;

/// A living resident of this registry with the family card they are on.
public record RegisteredPerson(UUID personId, UUID familyId, RegionCode regionCode, PersonName name) {}
