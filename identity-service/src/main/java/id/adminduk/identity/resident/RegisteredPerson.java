package id.adminduk.identity.resident;

import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.util.UUID;

/// A living resident of this registry with the family card they are on.
///
/// @param everMarried of age whatever the birth date (UU 23/2006 article 63)
public record RegisteredPerson(
        UUID personId, UUID familyId, RegionCode regionCode, PersonName name, boolean everMarried) {}
