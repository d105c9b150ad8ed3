package id.adminduk.identity.merging;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.dossier.Dossier;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.marriage.Marriage.End;
import id.adminduk.identity.marriage.Marriage.Ended;
import id.adminduk.identity.marriage.MarriageRepository;
import id.adminduk.identity.merging.Ties.Child;
import id.adminduk.identity.merging.Ties.Single;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.identity.resident.ResidentRepository;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whose parent a record is, and whom it married: both follow it to the record that stays, for they are one person's
/// (domain.md 1.2).
@Component
class TieKeeper {
    private final ResidentRepository residents;
    private final MarriageRepository marriages;

    TieKeeper(ResidentRepository residents, MarriageRepository marriages) {
        this.residents = residents;
        this.marriages = marriages;
    }

    /// To be opened with the dossier of the merge.
    Set<UUID> childrenOf(UUID person) {
        return residents.childIdsOf(person);
    }

    /// Everything is locked; what came or went before that is looked at again by whoever decided.
    Ties follow(Dossier dossier, Resident off, Resident before, Set<UUID> expected) {
        if (!residents.childIdsOf(off.id()).equals(expected)) throw new MergeRefused.ChangedSince();
        var children = expected.stream().map(dossier::person).toList();
        checkChildren(dossier, off, before, children);
        children.forEach(child -> dossier.put(
                child.withParents(moved(child.mother(), off.id(), before), moved(child.father(), off.id(), before))));
        var lasting = marriages.of(Set.of(off.id()));
        var twice = lasting.stream()
                .filter(marriage -> dossier.unions()
                        .between(before.id(), marriage.spouseOf(off.id()))
                        .isPresent())
                .toList();
        var going =
                lasting.stream().filter(marriage -> !twice.contains(marriage)).toList();
        checkMarriages(dossier, off, before, going);
        var past = marriages.endedOf(Set.of(off.id())).stream()
                .map(Ended::marriage)
                .toList();
        var all = Stream.concat(going.stream(), past.stream()).map(Marriage::id).toList();
        dossier.afterwards(() -> {
            twice.forEach(marriage -> marriages.end(new Ended(marriage, dossier.today(), End.REPLACED), null));
            marriages.handOver(all, off.id(), before.id());
        });
        return new Ties(
                children.stream()
                        .map(child -> new Child(child.id(), child.mother(), child.father()))
                        .toList(),
                all,
                idsOf(going),
                idsOf(twice),
                married(dossier, off, before.id(), !going.isEmpty(), !past.isEmpty()),
                before.particulars().formerAddress());
    }

    /// As it was, unless somebody has changed it since.
    void putBack(Dossier dossier, Merge merge) {
        var ties = merge.ties();
        ties.children().forEach(child -> putBack(dossier, child, merge));
        var lasting = idsOf(marriages.of(Set.of(merge.keptId())));
        if (!lasting.containsAll(ties.lasting())) throw new MergeRefused.ChangedSince();
        var single = ties.single();
        var kept = dossier.person(merge.keptId());
        if (single != null) {
            if (kept.biodata().maritalStatus() != single.became()) throw new MergeRefused.ChangedSince();
            kept = kept.withMaritalStatus(single.status()).withCertificates(_ -> single.certificates());
        }
        // who took the duplicate's place has not lived there; the cards are as the merge left them
        dossier.put(
                merge.cards().isEmpty()
                        ? kept
                        : kept.withParticulars(kept.particulars().with(ties.formerAddress())));
        dossier.afterwards(() -> {
            int back = marriages.handOver(ties.marriages(), merge.keptId(), merge.duplicateId());
            if (back + marriages.resume(ties.twice())
                    < ties.marriages().size() + ties.twice().size()) throw new MergeRefused.ChangedSince();
        });
    }

    private static void putBack(Dossier dossier, Child before, Merge merge) {
        var child = dossier.person(before.id());
        boolean hers = is(before.mother(), merge.duplicateId());
        boolean his = is(before.father(), merge.duplicateId());
        if (hers && !is(child.mother(), merge.keptId()) || his && !is(child.father(), merge.keptId()))
            throw new MergeRefused.ChangedSince();
        dossier.put(child.withParents(hers ? before.mother() : child.mother(), his ? before.father() : child.father()));
    }

    /// The name written of a parent stays as it was written; who that is is told by id and NIK.
    private static @Nullable Parent moved(@Nullable Parent written, UUID off, Resident stays) {
        return written != null && off.equals(written.id())
                ? new Parent(stays.id(), stays.nik(), written.name())
                : written;
    }

    private static boolean is(@Nullable Parent parent, UUID person) {
        return parent != null && person.equals(parent.id());
    }

    /// A child both records have is itself registered twice, and is merged first.
    private void checkChildren(Dossier dossier, Resident off, Resident stays, Collection<Resident> children) {
        dossier.refuseIf(
                children.stream().anyMatch(child -> child.id().equals(stays.id())), "CHILD_ALREADY_REGISTERED");
        if (off.biodata().sex() == Sex.MALE) return;
        var own = residents.childrenOf(stays.id());
        dossier.refuseIf(
                children.stream().anyMatch(child -> own.stream().anyMatch(other -> sameBirth(child, other))),
                "CHILD_ALREADY_REGISTERED");
    }

    private static boolean sameBirth(Resident one, Resident other) {
        return one.birth().date().equals(other.birth().date())
                && one.birth().multipleOrder() == other.birth().multipleOrder();
    }

    /// A woman has one husband, whichever record says so.
    private static void checkMarriages(Dossier dossier, Resident off, Resident stays, List<Marriage> going) {
        dossier.refuseIf(
                going.stream().anyMatch(marriage -> marriage.joins(stays.id())), "ALREADY_MARRIED_TO_EACH_OTHER");
        dossier.refuseIf(
                off.biodata().sex() == Sex.FEMALE
                        && !going.isEmpty()
                        && !dossier.unions().of(stays.id()).isEmpty(),
                "WIFE_ALREADY_MARRIED");
    }

    /// Who was single by one record and is not by the other is what the other says.
    private static @Nullable Single married(Dossier dossier, Resident off, UUID stays, boolean lasting, boolean past) {
        var kept = dossier.person(stays);
        var status = kept.biodata().maritalStatus();
        boolean follows = lasting ? !status.married() : past && !status.everMarried();
        if (!follows) return null;
        var told = off.particulars().certificates();
        dossier.put(kept.withMaritalStatus(off.biodata().maritalStatus())
                .withCertificates(own -> own.withMarriage(told.marriage()).withDivorce(told.divorce())));
        return new Single(
                status, kept.particulars().certificates(), off.biodata().maritalStatus());
    }

    private static List<UUID> idsOf(List<Marriage> marriages) {
        return marriages.stream().map(Marriage::id).toList();
    }
}
