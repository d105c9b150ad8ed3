package id.adminduk.identity.biodata;

import id.adminduk.identity.family.Family.Address;
import id.adminduk.identity.resident.Resident;
import org.jspecify.annotations.Nullable;

/// What a correction is about: somebody's record, and the address on the card they share with their family.
///
/// @param home null for somebody on no card
public record Written(Resident person, @Nullable Address home) {
    Written with(Resident other) {
        return new Written(other, home);
    }

    @Override
    public String toString() {
        return "Written[" + person.id() + "]";
    }
}
