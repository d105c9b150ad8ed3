package id.adminduk.identity.population;

import id.adminduk.identity.family.Household;
import id.adminduk.identity.family.Membership;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.resident.Resident;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An invented family card with the marriages of its people.
public record InventedFamily(Household household, List<Marriage> marriages) {
    public InventedFamily {
        marriages = List.copyOf(marriages);
    }

    public Stream<Resident> residents() {
        return household.members().stream().map(Household.Member::resident);
    }

    public int size() {
        return household.members().size();
    }

    /// Places on the card, in its order; a child is on it since birth.
    Stream<Membership> memberships() {
        var family = household.family();
        return IntStream.range(0, size()).mapToObj(index -> {
            var member = household.members().get(index);
            var born = member.resident().birth().date();
            var since = born.isAfter(family.recordedOn()) ? born : family.recordedOn();
            var id = new UUID(
                    family.id().getMostSignificantBits(), family.id().getLeastSignificantBits() ^ (index + 1L));
            return new Membership(id, family.id(), member.resident().id(), member.shdk(), index + 1, since);
        });
    }
}
