package id.adminduk.identity.household;

import id.adminduk.identity.codes.BloodGroup;
import id.adminduk.identity.codes.Citizenship;
import id.adminduk.identity.codes.Education;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Occupation;
import id.adminduk.identity.codes.Religion;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Family.Address;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.numbering.NumberPrefix;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Biodata;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Parent;
import id.adminduk.identity.resident.Resident.Standing;
import id.adminduk.identity.resident.Resident.Titles;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Households for tests, one line a person: `Amir M 1975 KEPALA_KELUARGA KAWIN_TERCATAT`, with `mother=`, `father=`
/// and `spouse=` by name where the relation does not tell. Nothing in it is in a database yet.
public final class Houses {
    public static final LocalDate SINCE = LocalDate.of(2015, 1, 5);
    private static final RegionCode HOME = RegionCode.of("13.05.01.2001");
    private static final int ABOVE_WHAT_IS_GIVEN = 3000;
    private static final Map<NumberPrefix, AtomicInteger> SERIALS = new ConcurrentHashMap<>();

    private Houses() {}

    public record House(Roster card, Map<String, Resident> people, List<Marriage> marriages) {
        public Resident person(String name) {
            return Objects.requireNonNull(people.get(name), name);
        }

        public String nik(String name) {
            return person(name).nik().value();
        }

        public String kk() {
            return card.family().number().value();
        }

        public UUID id() {
            return card.family().id();
        }

        public Kinship kinship() {
            return Kinship.among(people.values(), marriages);
        }

        Map<UUID, Resident> byId() {
            return people.values().stream().collect(Collectors.toMap(Resident::id, person -> person));
        }
    }

    public static House house(String... lines) {
        return house(HOME, lines);
    }

    public static House house(RegionCode region, String... lines) {
        var people = new LinkedHashMap<String, Resident>();
        var seats = new LinkedHashMap<String, Shdk>();
        var marriages = new ArrayList<Marriage>();
        for (var line : lines) {
            var words = line.split(" ");
            var shdk = Shdk.valueOf(words[3]);
            seats.put(words[0], shdk);
            people.put(words[0], person(words, shdk, region, people, seats));
            marry(words, shdk, people, seats, marriages);
        }
        var card = new ArrayList<Seat>();
        seats.forEach((name, shdk) ->
                card.add(new Seat(Objects.requireNonNull(people.get(name)).id(), shdk, card.size() + 1)));
        var head = card.stream()
                .filter(seat -> seat.shdk() == Shdk.KEPALA_KELUARGA)
                .findFirst()
                .orElseThrow();
        var family = new Family(
                UUID.randomUUID(),
                cardNumber(NumberPrefix.ofKk(region, SINCE)),
                new Address("Jalan Uji", "001", "002", "Uji", "25581"),
                region,
                head.resident(),
                Family.Status.ACTIVE,
                SINCE,
                1);
        return new House(new Roster(family, card), people, marriages);
    }

    private static KkNumber cardNumber(NumberPrefix prefix) {
        return prefix.kk(serial(prefix));
    }

    private static Nik nik(NumberPrefix prefix) {
        return prefix.nik(serial(prefix));
    }

    private static int serial(NumberPrefix prefix) {
        return SERIALS.computeIfAbsent(prefix, _ -> new AtomicInteger(ABOVE_WHAT_IS_GIVEN))
                .incrementAndGet();
    }

    private static Resident person(
            String[] words, Shdk shdk, RegionCode region, Map<String, Resident> people, Map<String, Shdk> seats) {
        var sex = words[1].equals("M") ? Sex.MALE : Sex.FEMALE;
        var born = words[2].length() == 4 ? LocalDate.of(Integer.parseInt(words[2]), 3, 4) : LocalDate.parse(words[2]);
        return new Resident(
                UUID.randomUUID(),
                nik(NumberPrefix.ofNik(region, born, sex)),
                new PersonName(words[0]),
                Titles.NONE,
                new Birth("Uji", born, 0),
                new Biodata(
                        sex,
                        Citizenship.WNI,
                        Religion.ISLAM,
                        Education.NONE,
                        Occupation.NONE,
                        BloodGroup.UNKNOWN,
                        MaritalStatus.valueOf(words[4])),
                parent(words, "mother=", shdk, Sex.FEMALE, people, seats),
                parent(words, "father=", shdk, Sex.MALE, people, seats),
                new Standing(ResidentStatus.ACTIVE, SINCE),
                region,
                1);
    }

    private static @Nullable Parent parent(
            String[] words, String key, Shdk shdk, Sex sex, Map<String, Resident> people, Map<String, Shdk> seats) {
        var named = extra(words, key);
        if ("-".equals(named)) return null;
        if (named != null) return Parent.of(Objects.requireNonNull(people.get(named), named));
        if (shdk != Shdk.ANAK) return null;
        return seats.entrySet().stream()
                .filter(seat -> seat.getValue().ordinal() <= Shdk.ISTRI.ordinal())
                .map(seat -> Objects.requireNonNull(people.get(seat.getKey())))
                .filter(person -> person.biodata().sex() == sex)
                .findFirst()
                .map(Parent::of)
                .orElse(null);
    }

    private static void marry(
            String[] words,
            Shdk shdk,
            Map<String, Resident> people,
            Map<String, Shdk> seats,
            List<Marriage> marriages) {
        var spouse = extra(words, "spouse=");
        if (spouse == null && (shdk == Shdk.ISTRI || shdk == Shdk.SUAMI)) {
            spouse = seats.entrySet().stream()
                    .filter(seat -> seat.getValue() == Shdk.KEPALA_KELUARGA)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
        }
        if (spouse == null || spouse.equals("-")) return;
        var one = Objects.requireNonNull(people.get(words[0]));
        var other = Objects.requireNonNull(people.get(spouse));
        var husband = one.biodata().sex() == Sex.MALE ? one : other;
        var wife = husband == one ? other : one;
        var recorded = one.biodata().maritalStatus() == MaritalStatus.KAWIN_TERCATAT;
        marriages.add(new Marriage(
                UUID.randomUUID(),
                husband.id(),
                wife.id(),
                recorded,
                recorded ? "0031/012/I/2010" : null,
                LocalDate.of(2010, 1, 18)));
    }

    private static @Nullable String extra(String[] words, String key) {
        return Arrays.stream(words)
                .filter(word -> word.startsWith(key))
                .map(word -> word.substring(key.length()))
                .findFirst()
                .orElse(null);
    }
}
