package id.adminduk.identity.family;

import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.UUID;

/// A family card (KK): the number stays while its head stays; the version rises with every change of what it shows.
public record Family(
        UUID id,
        KkNumber number,
        Address address,
        RegionCode region,
        UUID headId,
        Status status,
        LocalDate recordedOn,
        long version) {

    /// The address belongs to the card, not to its people.
    public record Address(String street, String rt, String rw, String korong, String postalCode) {}

    public enum Status {
        ACTIVE,
        CLOSED
    }

    Family withNextVersion() {
        return new Family(id, number, address, region, headId, status, recordedOn, version + 1);
    }
}
