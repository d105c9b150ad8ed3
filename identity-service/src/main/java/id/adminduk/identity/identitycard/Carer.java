package id.adminduk.identity.identitycard;

import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.dossier.Named;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Parent;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Who applies for a child's card: a parent on the child's family card; an adult on it who takes care of the child
/// where no parent is (decision 0086).
final class Carer {
    private Carer() {}

    static void check(Dossier dossier, Resident child, Named named) {
        var found = dossier.resident(named.nik(), "PARENT");
        if (found.isEmpty()) return;
        var carer = found.get();
        var card = dossier.cardOf(child.id());
        dossier.refuseIf(!card.has(carer.id()), "NOT_ON_ONE_CARD");
        dossier.refuseIf(!carer.mayHeadFamilyOn(dossier.today()), "PARENT_TOO_YOUNG");
        boolean parentHere = parents(child).anyMatch(parent -> isOnCard(parent, card.people(), dossier));
        dossier.refuseIf(
                parentHere && parents(child).noneMatch(parent -> is(parent, carer)), "APPLICANT_NOT_THE_PARENT");
    }

    private static Stream<Parent> parents(Resident child) {
        return Stream.of(child.mother(), child.father()).filter(Objects::nonNull);
    }

    private static boolean isOnCard(Parent parent, Iterable<UUID> people, Dossier dossier) {
        for (var one : people) if (is(parent, dossier.person(one))) return true;
        return false;
    }

    /// By the record where it is linked, by the NIK where only that is known, else by the name.
    private static boolean is(Parent parent, Resident person) {
        if (parent.id() != null) return parent.id().equals(person.id());
        if (parent.nik() != null) return parent.nik().equals(person.nik());
        return parent.name().equalsIgnoreCase(person.name().value());
    }
}
