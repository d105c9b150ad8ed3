package id.adminduk.identity.household;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Parent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is what to whom among the people of a case, from the parents and marriages the registry knows.
public record Kinship(Map<UUID, Resident> people, List<Marriage> marriages) {
    public Kinship {
        people = Map.copyOf(people);
        marriages = List.copyOf(marriages);
    }

    public static Kinship among(Collection<Resident> people, List<Marriage> marriages) {
        return new Kinship(people.stream().collect(Collectors.toMap(Resident::id, Function.identity())), marriages);
    }

    /// What a member is to a head. What both were to an earlier head of the same card decides where nothing better is
    /// known; somebody from another card is then Famili.
    public Shdk of(Resident head, Resident member, @Nullable Shdk headBefore, @Nullable Shdk memberBefore) {
        if (head.id().equals(member.id())) return Shdk.KEPALA_KELUARGA;
        return known(head, member).orElseGet(() -> guessed(head, member, headBefore, memberBefore));
    }

    /// What a member is to a head, from parents and marriages alone.
    public Optional<Shdk> known(Resident head, Resident member) {
        if (head.id().equals(member.id())) return Optional.of(Shdk.KEPALA_KELUARGA);
        if (married(head, member)) return Optional.of(head.biodata().sex() == Sex.MALE ? Shdk.ISTRI : Shdk.SUAMI);
        if (childOf(member, head) || spousesOf(head).anyMatch(spouse -> childOf(member, spouse)))
            return Optional.of(Shdk.ANAK);
        if (childOf(head, member)) return Optional.of(Shdk.ORANG_TUA);
        if (spousesOf(head).anyMatch(spouse -> childOf(spouse, member))) return Optional.of(Shdk.MERTUA);
        if (spousesOf(member).anyMatch(spouse -> childOf(spouse, head))) return Optional.of(Shdk.MENANTU);
        if (parentsOf(member).anyMatch(parent -> childOf(parent, head))) return Optional.of(Shdk.CUCU);
        return Optional.empty();
    }

    private static Shdk guessed(
            Resident head, Resident member, @Nullable Shdk headBefore, @Nullable Shdk memberBefore) {
        if (memberBefore == Shdk.LAINNYA) return Shdk.LAINNYA;
        if (headBefore == null || memberBefore == null) return Shdk.FAMILI;
        var seen = Perspective.of(headBefore, memberBefore);
        return switch (seen) {
            case ISTRI, SUAMI -> spouse(head, member);
            case ANAK -> disownedBy(head, member) ? Shdk.FAMILI : Shdk.ANAK;
            case KEPALA_KELUARGA, MENANTU, CUCU, ORANG_TUA, MERTUA, FAMILI, LAINNYA -> seen;
        };
    }

    private static Shdk spouse(Resident head, Resident member) {
        var bothMarried = head.biodata().maritalStatus().married()
                && member.biodata().maritalStatus().married();
        if (!bothMarried || head.biodata().sex() == member.biodata().sex()) return Shdk.FAMILI;
        return head.biodata().sex() == Sex.MALE ? Shdk.ISTRI : Shdk.SUAMI;
    }

    /// The registry knows this parent, and it is somebody else: a stepchild of somebody who is gone.
    private static boolean disownedBy(Resident head, Resident member) {
        var parent = head.biodata().sex() == Sex.MALE ? member.father() : member.mother();
        return parent != null && parent.id() != null && !parent.id().equals(head.id());
    }

    public boolean married(Resident one, Resident other) {
        return marriages.stream().anyMatch(marriage -> marriage.joins(one.id(), other.id()));
    }

    private Stream<Resident> spousesOf(Resident person) {
        return marriages.stream()
                .filter(marriage -> marriage.joins(person.id()))
                .map(marriage -> people.get(marriage.spouseOf(person.id())))
                .filter(Objects::nonNull);
    }

    private Stream<Resident> parentsOf(Resident person) {
        return Stream.of(Optional.ofNullable(person.mother()), Optional.ofNullable(person.father()))
                .flatMap(Optional::stream)
                .map(Parent::id)
                .filter(Objects::nonNull)
                .map(people::get)
                .filter(Objects::nonNull);
    }

    private static boolean childOf(Resident child, Resident parent) {
        return is(child.mother(), parent) || is(child.father(), parent);
    }

    private static boolean is(@Nullable Parent written, Resident parent) {
        return written != null && parent.id().equals(written.id());
    }
}
