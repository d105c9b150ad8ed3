package id.adminduk.identity.duplicate;

import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Second records of the same people, as careless registration makes them: other spelling, a slip in the date, the
/// mother's name written otherwise or not at all; and other people who only look like them. The label comes with each.
public final class Doubles {
    private static final String[][] RESPELT = {
        {"sy", "s"},
        {"Sy", "Sj"},
        {"f", "v"},
        {"F", "V"},
        {"u", "oe"},
        {"d", "dh"},
        {"k", "q"},
        {"h", "kh"},
        {"z", "dz"},
        {"Muhammad", "Muhamad"},
        {"Muhammad", "M"},
        {"Muhamad", "Mhd"},
        {"iz", "yz"},
        {"l", "ll"},
        {"t", "th"},
        {"n", "nn"}
    };

    private final Random random;

    public Doubles(long seed) {
        random = new Random(seed);
    }

    /// The same person twice.
    public record Pair(Resident known, Resident again) {}

    public Pair of(Resident known, int number) {
        var birth = new Birth(place(known), day(known.birth().date()), 0);
        var again = new Resident(
                new UUID(0x1305_0000_0000_8000L, 0x8000_0000_0000_0000L | number),
                number(known, number),
                new PersonName(name(known.name().value())),
                known.titles(),
                birth,
                known.biodata(),
                mother(known.mother()),
                known.father() == null
                        ? null
                        : new Parent(null, null, known.father().name()),
                known.standing(),
                known.region(),
                1);
        return new Pair(known, again);
    }

    /// Somebody else of the same name, born on the same day in the same place, as another mother's child.
    public Resident namesake(Resident known, String mother, int number) {
        return new Resident(
                new UUID(0x1305_0000_0000_8000L, 0x9000_0000_0000_0000L | number),
                number(known, 999 - number % 999),
                known.name(),
                known.titles(),
                known.birth(),
                known.biodata(),
                new Parent(null, null, mother),
                null,
                known.standing(),
                known.region(),
                1);
    }

    private static Nik number(Resident known, int number) {
        return new Nik(known.nik().value().substring(0, 12) + "%04d".formatted(9000 + number % 999));
    }

    private String place(Resident known) {
        return random.nextInt(10) < 8 ? known.birth().place() : "Pariaman";
    }

    private LocalDate day(LocalDate born) {
        try {
            return switch (random.nextInt(10)) {
                case 0 -> LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
                case 1 -> born.plusYears(random.nextBoolean() ? 1 : -1);
                case 2 -> born.withDayOfMonth(Math.max(1, born.getDayOfMonth() - 1));
                default -> born;
            };
        } catch (DateTimeException noSuchMonth) {
            return born.minusYears(1);
        }
    }

    private @Nullable Parent mother(@Nullable Parent mother) {
        if (mother == null || random.nextInt(10) == 0) return null;
        return new Parent(null, null, random.nextInt(3) == 0 ? respelt(mother.name()) : mother.name());
    }

    private String name(String name) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> respelt(name);
            case 4, 5 -> slip(name);
            default -> name;
        };
    }

    private String respelt(String name) {
        var start = random.nextInt(RESPELT.length);
        for (int i = 0; i < RESPELT.length; i++) {
            var rule = List.of(RESPELT[(start + i) % RESPELT.length]);
            if (name.contains(rule.getFirst())) return name.replaceFirst(rule.getFirst(), rule.getLast());
        }
        return slip(name);
    }

    private String slip(String name) {
        int at = 1 + random.nextInt(name.length() - 1);
        if (name.charAt(at) == ' ' || name.charAt(at - 1) == ' ') return name;
        return name.substring(0, at) + "aeiou".charAt(random.nextInt(5)) + name.substring(at + 1);
    }
}
