package id.adminduk.identity.familycheck;

import id.adminduk.identity.familyrow.Person;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.kernel.types.Nik;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Links the people of a card to the parents who are on it, and counts twins in the order of the file.
final class Kin {
    private record Delivery(UUID mother, LocalDate day) {}

    private final List<Person> people;
    private final Map<Nik, Person> byNik;
    private final LocalDate recordedOn;

    Kin(List<Person> people, Map<Nik, Person> byNik, LocalDate recordedOn) {
        this.people = people;
        this.byNik = byNik;
        this.recordedOn = recordedOn;
    }

    List<Person> linked() {
        var parented = people.stream().map(this::withParents).toList();
        Map<Delivery, Integer> children = new HashMap<>();
        parented.forEach(person -> count(person, children));
        Map<Delivery, Integer> born = new HashMap<>();
        return parented.stream().map(person -> inOrder(person, children, born)).toList();
    }

    private Person withParents(Person person) {
        var resident = person.resident();
        var birth = resident.birth().date();
        var since = birth.isAfter(recordedOn) ? birth : recordedOn;
        return person.with(resident.withParents(known(resident.mother()), known(resident.father()))
                .withStanding(resident.standing().status(), since));
    }

    private @Nullable Parent known(@Nullable Parent written) {
        var nik = written == null ? null : written.nik();
        var known = nik == null ? null : byNik.get(nik);
        return written == null || known == null
                ? written
                : new Parent(known.resident().id(), nik, written.name());
    }

    private static void count(Person person, Map<Delivery, Integer> children) {
        var delivery = delivery(person.resident());
        if (delivery != null) children.merge(delivery, 1, Integer::sum);
    }

    private static Person inOrder(Person person, Map<Delivery, Integer> children, Map<Delivery, Integer> born) {
        var delivery = delivery(person.resident());
        if (delivery == null || children.getOrDefault(delivery, 1) == 1) return person;
        var birth = person.resident().birth();
        int order = born.merge(delivery, 1, Integer::sum);
        return person.with(person.resident().withBirth(new Birth(birth.place(), birth.date(), order, birth.unknown())));
    }

    private static @Nullable Delivery delivery(Resident resident) {
        var mother = resident.mother();
        var id = mother == null ? null : mother.id();
        return id == null ? null : new Delivery(id, resident.birth().date());
    }
}
