package id.adminduk.identity.demo;

import static id.adminduk.identity.codes.MaritalStatus.KAWIN_TERCATAT;
import static id.adminduk.identity.family.Shdk.ANAK;
import static id.adminduk.identity.family.Shdk.ISTRI;
import static id.adminduk.identity.family.Shdk.KEPALA_KELUARGA;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.family.Household.Member;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Ordinary couples in every kecamatan, enough for a drill of many births: the seed never changes, nor do they.
final class DemoCrowd {
    private static final long SEED = 1305;
    private static final int COUPLES = 230;
    // no two children of a mother ten years apart
    private static final LocalDate FIRST_WEDDING = LocalDate.of(2017, 1, 1);
    private static final List<String> KORONG =
            List.of("Koto", "Pasa", "Balai Baru", "Sawah Mansi", "Kampuang Tangah", "Surau Tinggi");
    private static final List<Integer> MENS_WORK = List.of(9, 11, 8, 88, 15, 19, 81, 13, 84, 27);
    private static final List<Integer> WOMENS_WORK = List.of(2, 2, 2, 65, 84, 30, 9, 74);
    private static final List<String> MONTHS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private final DemoRegistry registry;
    private final Random random = new Random(SEED);
    private final DemoNames names = new DemoNames(random);

    private DemoCrowd(DemoRegistry registry) {
        this.registry = registry;
    }

    static void addTo(DemoRegistry registry) {
        var crowd = new DemoCrowd(registry);
        for (int number = 1; number <= COUPLES; number++) crowd.couple(number);
    }

    private void couple(int number) {
        var place = DemoPlace.values()[number % DemoPlace.values().length];
        var motherBorn = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13 * 365));
        var marriedOn = later(motherBorn.plusYears(20), FIRST_WEDDING).plusDays(random.nextInt(3 * 365));
        var home = DemoHome.at(place, pick(KORONG), marriedOn.plusDays(20).toString());
        var father = registry.adult(person(Sex.MALE, motherBorn.minusDays(random.nextInt(6 * 365))), home);
        var mother = registry.adult(person(Sex.FEMALE, motherBorn), home);
        var members = new ArrayList<>(List.of(new Member(father, KEPALA_KELUARGA), new Member(mother, ISTRI)));
        children(home, mother, father, marriedOn).forEach(child -> members.add(new Member(child, ANAK)));
        var family = registry.family(home, members.toArray(Member[]::new));
        var bukuNikah = "%04d/%03d/%s/%d"
                .formatted(number, 1 + number % 99, MONTHS.get(marriedOn.getMonthValue() - 1), marriedOn.getYear());
        registry.couple(father, mother, family, bukuNikah, marriedOn);
    }

    private DemoPerson person(Sex sex, LocalDate born) {
        var name = names.next(sex);
        return sex == Sex.MALE
                ? DemoPerson.man(name, born.toString(), KAWIN_TERCATAT).working(3 + random.nextInt(7), pick(MENS_WORK))
                : DemoPerson.woman(name, born.toString(), KAWIN_TERCATAT)
                        .working(3 + random.nextInt(7), pick(WOMENS_WORK));
    }

    private List<Resident> children(DemoHome home, Resident mother, Resident father, LocalDate marriedOn) {
        var children = new ArrayList<Resident>();
        var born = marriedOn.plusDays(300 + random.nextInt(400));
        var latest = DemoRegistry.TODAY.minusYears(1);
        for (int wanted = random.nextInt(3); wanted > 0 && born.isBefore(latest); wanted--) {
            var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
            children.add(registry.child(DemoPerson.child(names.next(sex), sex, born.toString()), home, mother, father));
            born = born.plusDays(700 + random.nextInt(900));
        }
        return children;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
