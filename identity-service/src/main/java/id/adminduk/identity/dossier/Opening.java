package id.adminduk.identity.dossier;

import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom and which cards a case names; their cards, everybody on those and their spouses come along.
public record Opening(Set<Nik> people, Set<UUID> residents, Set<KkNumber> cards, Set<UUID> families) {
    public static Opening of(Nik... people) {
        return of(List.of(people));
    }

    public static Opening of(Collection<Nik> people) {
        return new Opening(new LinkedHashSet<>(people), Set.of(), Set.of(), Set.of());
    }

    public static Opening ofIds(Collection<UUID> residents, Collection<UUID> families) {
        return new Opening(Set.of(), Set.copyOf(residents), Set.of(), Set.copyOf(families));
    }

    public static Opening of(Stream<Nik> people) {
        return of(people.toList());
    }

    public Opening and(Collection<Nik> more) {
        var all = new LinkedHashSet<>(people);
        all.addAll(more);
        return new Opening(all, residents, cards, families);
    }

    /// People who are known by their place in the registry, not by a number on the form.
    public Opening andResidents(Collection<UUID> more) {
        var all = new LinkedHashSet<>(residents);
        all.addAll(more);
        return new Opening(people, all, cards, families);
    }

    public Opening andCard(@Nullable KkNumber card) {
        if (card == null) return this;
        var all = new LinkedHashSet<>(cards);
        all.add(card);
        return new Opening(people, residents, all, families);
    }
}
