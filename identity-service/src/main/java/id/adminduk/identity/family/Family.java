package id.adminduk.identity.family;

import id.adminduk.identity.element.Contact;
import id.adminduk.identity.element.FormerAddress;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A family card (KK): the number stays while its head stays; the version rises with every change of what it shows.
public record Family(
        UUID id,
        KkNumber number,
        Address address,
        RegionCode region,
        UUID headId,
        Status status,
        LocalDate recordedOn,
        @Nullable Contact contact,
        long version) {

    /// A card of which nobody has told how its family is reached.
    public Family(
            UUID id,
            KkNumber number,
            Address address,
            RegionCode region,
            UUID headId,
            Status status,
            LocalDate recordedOn,
            long version) {
        this(id, number, address, region, headId, status, recordedOn, null, version);
    }

    /// The address belongs to the card, not to its people.
    public record Address(String street, String rt, String rw, String korong, String postalCode) {}

    public enum Status {
        ACTIVE,
        CLOSED
    }

    public Family headedBy(UUID head) {
        return new Family(id, number, address, region, head, status, recordedOn, contact, version);
    }

    /// A card gets a new number with a new head (domain.md 1.4).
    public Family numbered(KkNumber number, LocalDate recordedOn) {
        return new Family(id, number, address, region, headId, status, recordedOn, contact, version);
    }

    public Family at(RegionCode region, Address address) {
        return new Family(id, number, address, region, headId, status, recordedOn, contact, version);
    }

    /// Whether both are one home.
    public boolean at(Family other) {
        return region.equals(other.region) && address.equals(other.address);
    }

    /// As it is written of people who have left it.
    public FormerAddress asFormerAddress() {
        return new FormerAddress(
                "%s RT %s RW %s %s".formatted(address.street, address.rt, address.rw, address.korong), region.value());
    }

    public Family with(Status status) {
        return new Family(id, number, address, region, headId, status, recordedOn, contact, version);
    }

    public Family reachedBy(@Nullable Contact contact) {
        return new Family(id, number, address, region, headId, status, recordedOn, contact, version);
    }

    public boolean active() {
        return status == Status.ACTIVE;
    }

    public Family withNextVersion() {
        return new Family(id, number, address, region, headId, status, recordedOn, contact, version + 1);
    }
}
