package id.adminduk.identity.birth;

import id.adminduk.identity.family.Membership;
import id.adminduk.identity.resident.Resident;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A claim beside what the registry holds about the people in it.
public record BirthFacts(
        BirthClaim claim,
        @Nullable KnownParent mother,
        @Nullable KnownParent father,
        List<Resident> siblings,
        boolean marriedInRegistry,
        @Nullable KnownParent guardian) {

    /// Of a child with a mother.
    public BirthFacts(
            BirthClaim claim,
            @Nullable KnownParent mother,
            @Nullable KnownParent father,
            List<Resident> siblings,
            boolean marriedInRegistry) {
        this(claim, mother, father, siblings, marriedInRegistry, null);
    }

    static BirthFacts ofFoundling(BirthClaim claim, @Nullable KnownParent guardian) {
        return new BirthFacts(claim, null, null, List.of(), false, guardian);
    }

    /// Whose card the child comes on: the mother's, or that of whoever takes in a foundling.
    public @Nullable KnownParent carer() {
        return claim.guardian() == null ? mother : guardian;
    }

    /// A parent, or a guardian, found by NIK, with the card they are on today.
    public record KnownParent(Resident resident, @Nullable Membership membership) {}

    public BirthFacts {
        siblings = List.copyOf(siblings);
    }

    /// The same mother has a child of that day. Twins differ by their order; a single birth has no twin.
    public boolean childAlreadyRegistered() {
        return siblings.stream()
                .map(Resident::birth)
                .filter(birth -> birth.date().equals(claim.birthDate()))
                .anyMatch(birth -> birth.multipleOrder() == claim.multipleOrder()
                        || birth.multipleOrder() == 0
                        || claim.multipleOrder() == 0);
    }

    /// Whether one card shows the two as husband and wife, which an akta without a marriage proof relies on (domain.md
    /// 3.5).
    public boolean cardShowsCouple() {
        if (mother == null || father == null || mother.membership() == null || father.membership() == null)
            return false;
        var hers = mother.membership();
        var his = father.membership();
        return hers.familyId().equals(his.familyId())
                && hers.shdk().coupleWith(his.shdk())
                && mother.resident().biodata().maritalStatus().married()
                && father.resident().biodata().maritalStatus().married();
    }
}
