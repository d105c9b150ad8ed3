package id.adminduk.identity.demo;

import static id.adminduk.identity.codes.MaritalStatus.BELUM_KAWIN;
import static id.adminduk.identity.codes.MaritalStatus.KAWIN_TERCATAT;
import static id.adminduk.identity.family.Shdk.ANAK;
import static id.adminduk.identity.family.Shdk.ISTRI;
import static id.adminduk.identity.family.Shdk.KEPALA_KELUARGA;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.demo.DemoPopulation.Single;
import id.adminduk.identity.family.Household.Member;
import java.time.LocalDate;
import java.util.Random;

/// Grown children who still live with their parents, two by two, so that stories can marry them.
final class DemoSingles {
    private static final long SEED = 1413;
    private static final int PAIRS = 40;
    private static final int YEARS_BETWEEN = 27;
    private static final int YEAR = 365;

    private final DemoRegistry registry;
    private final Random random = new Random(SEED);
    private final DemoNames names = new DemoNames(random);

    private DemoSingles(DemoRegistry registry) {
        this.registry = registry;
    }

    static void addTo(DemoRegistry registry) {
        var singles = new DemoSingles(registry);
        for (int pair = 0; pair < PAIRS; pair++) registry.pair(singles.single(Sex.MALE), singles.single(Sex.FEMALE));
    }

    private Single single(Sex sex) {
        var born = LocalDate.of(1997, 1, 1).plusDays(random.nextInt(5 * YEAR));
        var parentsBorn = born.minusYears(YEARS_BETWEEN);
        var home = DemoHome.at(DemoPlace.LUBUK_ALUNG, "Koto Buruak", "2008-05-1" + random.nextInt(10));
        var father = registry.adult(
                DemoPerson.man(names.next(Sex.MALE), parentsBorn.minusYears(2).toString(), KAWIN_TERCATAT), home);
        var mother =
                registry.adult(DemoPerson.woman(names.next(Sex.FEMALE), parentsBorn.toString(), KAWIN_TERCATAT), home);
        var name = names.next(sex);
        var person = sex == Sex.MALE
                ? DemoPerson.man(name, born.toString(), BELUM_KAWIN)
                : DemoPerson.woman(name, born.toString(), BELUM_KAWIN).working(7, 84);
        var single = registry.child(person, home, mother, father);
        var family = registry.family(
                home, new Member(father, KEPALA_KELUARGA), new Member(mother, ISTRI), new Member(single, ANAK));
        var marriedOn = parentsBorn.plusYears(YEARS_BETWEEN - 2L);
        registry.married(father, mother, "%d/%d".formatted(1 + random.nextInt(400), marriedOn.getYear()), marriedOn);
        return new Single(single.nik(), name, born, family.number(), family.region());
    }
}
