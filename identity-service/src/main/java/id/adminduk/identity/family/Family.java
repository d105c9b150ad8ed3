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

    public Family headedBy(UUID head) {
        return new Family(id, number, address, region, head, status, recordedOn, version);
    }

    /// A card gets a new number with a new head (domain.md 1.4).
    public Family numbered(KkNumber number, LocalDate recordedOn) {
        return new Family(id, number, address, region, headId, status, recordedOn, version);
    }

    public Family at(RegionCode region, Address address) {
        return new Family(id, number, address, region, headId, status, recordedOn, version);
    }

    public Family with(Status status) {
        return new Family(id, number, address, region, headId, status, recordedOn, version);
    }

    public boolean active() {
        return status == Status.ACTIVE;
    }

    public Family withNextVersion() {
        return new Family(id, number, address, region, headId, status, recordedOn, version + 1);
    }
}
