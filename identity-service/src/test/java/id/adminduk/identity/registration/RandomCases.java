package id.adminduk.identity.registration;

import static id.adminduk.identity.household.Houses.house;

import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.types.RegionCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Draws cases of every service about the people of one nagari: now and then of the right people, often of the wrong.
/// The same seed draws the same cases.
final class RandomCases {
    private static final RegionCode NAGARI = RegionCode.of("13.05.16.2002");
    static final String PLACE =
            "{'kind': 'NEW', 'place': {'region': '13.05.01.2001', 'street': 'Jalan', 'rt': '001', 'rw': '001',"
                    + " 'korong': 'Koto', 'postalCode': '25581'}}";
    static final String BIODATA =
            "{'name': 'Urang %su', 'sex': '%s', 'birthPlace': 'Padang', 'birthDate': '%d-02-01', 'citizenship':"
                    + " 'WNI', 'religion': 'ISLAM', 'education': {'set': 'V2026', 'code': 9}, 'occupation': {'set':"
                    + " 'V2026', 'code': 65}, 'bloodGroup': 'O', 'maritalStatus': 'BELUM_KAWIN', 'motherName': 'Ibu'}";

    final Random random;
    final JdbcClient jdbc;
    private final ResidentRepository residents;
    private final List<House> houses = new ArrayList<>();
    private final List<Resident> people = new ArrayList<>();
    int serial;

    RandomCases(ApplicationContext context, long seed) {
        random = new Random(seed);
        jdbc = context.getBean(JdbcClient.class);
        residents = context.getBean(ResidentRepository.class);
    }

    List<House> houses() {
        return houses;
    }

    List<Resident> people() {
        return people;
    }

    /// One family more; every third couple's marriage is not recorded.
    void settle(Casework cases) {
        var status = houses.size() % 3 == 0 ? "KAWIN_BELUM_TERCATAT" : "KAWIN_TERCATAT";
        var house = cases.with(house(
                NAGARI,
                "Amir M " + (1960 + random.nextInt(30)) + " KEPALA_KELUARGA " + status,
                "Rosni F " + (1962 + random.nextInt(30)) + " ISTRI " + status,
                "Budi M " + (1992 + random.nextInt(12)) + " ANAK BELUM_KAWIN",
                "Cici F " + (1993 + random.nextInt(28)) + " ANAK BELUM_KAWIN",
                "Anau M 2021 FAMILI BELUM_KAWIN mother=Cici",
                "Mande F 1938 MERTUA CERAI_MATI"));
        houses.add(house);
        people.addAll(house.people().values());
    }

    /// Whoever came into the registry with a case can be in the next.
    void meet(UUID application) {
        jdbc.sql("select child_id from birth where application_id = :id")
                .param("id", application)
                .query(UUID.class)
                .optional()
                .flatMap(residents::find)
                .ifPresent(people::add);
        jdbc.sql("select resident_id from resident_history where case_id = :id and version = 1 and change <> 'BORN'")
                .param("id", application)
                .query(UUID.class)
                .list()
                .forEach(id -> residents.find(id).ifPresent(people::add));
    }

    String form(String service) {
        return switch (service) {
            case "BIRTH" -> birth();
            case "STILL" -> "{'mother': %s, 'happenedOn': '2026-11-01'}".formatted(somebody("Rosni"));
            case "DEATH" ->
                "{'deceased': %s, 'diedOn': '2026-11-01', 'guardianCard': %s}".formatted(somebody(), guardian());
            case "MARRY", "KUA-MARRY" -> marriage();
            case "DIV", "PA-DIV" ->
                ofACouple("ended_on is null", "'recorded': true, 'number': '2', 'decidedOn': '2026-11-01'");
            case "KUA-RUJUK", "DIV-X" -> ofACouple("end_kind = 'DIVORCE'", "'number': '3', 'reunitedOn': '2026-11-02'");
            case "PA-ISBAT" ->
                ofACouple("ended_on is null and not recorded", "'number': '4', 'marriedOn': '2001-11-02'");
            case "MARRY-X" -> ofACouple("ended_on is null", "'number': '5', 'decidedOn': '2026-11-03'");
            case "KK-SPLIT", "KK-NEW" -> split();
            case "KK-HEAD" -> "{'newHead': %s}".formatted(somebody());
            case "KK-CHG" ->
                "{'people': [%s], 'card': '%s'}"
                        .formatted(somebody(), pick(houses).kk());
            case "MOVE-IN-REG" ->
                "{'people': [%s], 'to': %s, 'guardianCard': %s}".formatted(somebody(), PLACE, guardian());
            case "MOVE-OUT" ->
                "{'people': [%s], 'toRegion': '13.71.01.1001', 'careLetter': '1', 'guardianCard': %s}"
                        .formatted(somebody(), guardian());
            case "MOVE-ABR" ->
                "{'people': [%s], 'leavesOn': '2026-11-01', 'guardianCard': %s}".formatted(somebody(), guardian());
            case "MOVE-IN" -> arrival();
            case "MOVE-BACK" ->
                "{'people': [%s], 'to': {'kind': 'JOIN', 'kkNumber': '%s'}}"
                        .formatted(somebodyAway(), pick(houses).kk());
            case "BIO-CHG" ->
                "{'person': %s, 'changes': [{'element': 'SEX', 'oldValue': 'MALE', 'newValue': 'FEMALE'}]}"
                        .formatted(somebody());
            case "NAME" ->
                "{'person': %s, 'name': 'Nama %s', 'ruling': '1', 'decidedOn': '2026-10-01'}"
                        .formatted(somebody(), letter());
            case "OTHER" ->
                "{'person': %s, 'sex': '%s', 'ruling': '1', 'decidedOn': '2026-10-01'}".formatted(somebody(), sex());
            case "CITZ" ->
                "{'person': %s, 'citizenship': 'WNA', 'stays': %s, 'since': '2026-10-01', 'guardianCard': %s}"
                        .formatted(somebody(), random.nextBoolean(), guardian());
            case "ADOPT" ->
                "{'child': %s, 'adoptiveCard': '%s', 'ruling': '1', 'decidedOn': '2026-10-01'}"
                        .formatted(somebody("Anau"), pick(houses).kk());
            case "ACK" -> "{'child': %s, 'father': %s, 'motherConsents': true}".formatted(somebody("Anau"), somebody());
            case "LEGIT" -> legitimation();
            default -> new RandomPapers(this).form(service);
        };
    }

    private String birth() {
        var mother = person(random.nextBoolean() ? "Rosni" : "Cici");
        return """
            {'child': {'name': 'Anak %s', 'sex': '%s', 'birthDate': '2026-11-%02d', 'placeKind': 'HOME', 'birthPlace': 'Sicincin',
             'kind': 'SINGLE', 'multipleOrder': 0, 'birthOrder': 1, 'attendantKind': 'OTHER'},
             'mother': {'nik': '%s', 'name': '%s'}, 'marriageProof': {'kind': 'NONE'}}
            """.formatted(
                        letter(),
                        sex(),
                        1 + random.nextInt(20),
                        mother.nik().value(),
                        mother.name().value());
    }

    private String marriage() {
        var man = person(random.nextBoolean() ? "Budi" : "Amir");
        return "{'husband': {'nik': '%s'}, 'wife': %s, 'recorded': %s, 'number': '1', 'marriedOn': '2026-11-01'}"
                .formatted(man.nik().value(), somebody("Cici"), random.nextBoolean());
    }

    /// A couple of the kind asked for, if there is one; otherwise any two people.
    String ofACouple(String condition, String more) {
        var found = pairs("select husband_id, wife_id from marriage where husband_id = any(:ids) and " + condition);
        if (found.isEmpty() || random.nextInt(4) == 0)
            return "{'husband': %s, 'wife': %s, %s}".formatted(somebody(), somebody(), more);
        var pair = pick(found);
        return "{'husband': %s, 'wife': %s, %s}".formatted(named(pair.one()), named(pair.other()), more);
    }

    /// A child without a father whose mother is married, and her husband, if there are any.
    private String legitimation() {
        var found = pairs("""
            select c.id, m.husband_id from resident c join marriage m on m.wife_id = c.mother_id and m.ended_on is null
             where c.id = any(:ids) and c.father_id is null
            """);
        if (found.isEmpty()) return "{'child': %s, 'father': %s}".formatted(somebody("Anau"), somebody("Amir"));
        var pair = pick(found);
        return "{'child': %s, 'father': %s}".formatted(named(pair.one()), named(pair.other()));
    }

    private record Pair(UUID one, UUID other) {}

    /// In the order of the people, which the seed decides; the registry's ids are random.
    private List<Pair> pairs(String sql) {
        var ids = people.stream().map(Resident::id).toList();
        return jdbc
                .sql(sql)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .sorted(Comparator.comparingInt((Pair pair) -> ids.indexOf(pair.one()))
                        .thenComparingInt(pair -> ids.indexOf(pair.other())))
                .toList();
    }

    private String split() {
        var house = pick(houses);
        return "{'head': {'nik': '%s'}, 'others': [{'nik': '%s'}]}".formatted(house.nik("Budi"), house.nik("Mande"));
    }

    private String arrival() {
        serial++;
        var people = random.nextBoolean()
                ? somebody()
                : "{'nik': '1371014102%02d%04d', 'biodata': %s}"
                        .formatted(
                                random.nextInt(100),
                                8000 + serial,
                                BIODATA.formatted((char) ('A' + serial % 26), sex(), 1950 + random.nextInt(70)));
        var to = random.nextBoolean()
                ? PLACE
                : "{'kind': 'JOIN', 'kkNumber': '" + pick(houses).kk() + "'}";
        return "{'letter': {'number': 'SKPWNI/1371/01112026/%04d'}, 'people': [%s], 'to': %s}"
                .formatted(8000 + serial, people, to);
    }

    String sex() {
        return random.nextBoolean() ? "MALE" : "FEMALE";
    }

    private String letter() {
        return String.valueOf((char) ('A' + random.nextInt(26)));
    }

    String guardian() {
        return random.nextBoolean() ? "'" + pick(houses).kk() + "'" : "null";
    }

    String somebody() {
        return "{'nik': '" + pick(people).nik().value() + "'}";
    }

    private String somebodyAway() {
        var ids = people.stream().map(Resident::id).toList();
        var away = jdbc
                .sql("select id from resident where id = any(:ids) and status in ('IN_TRANSIT', 'MOVED_ABROAD')")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .sorted(Comparator.comparingInt(ids::indexOf))
                .toList();
        return away.isEmpty() ? somebody() : named(pick(away));
    }

    String somebody(String name) {
        return "{'nik': '" + person(name).nik().value() + "'}";
    }

    Resident person(String name) {
        return pick(houses).person(name);
    }

    String named(UUID person) {
        return "{'nik': '" + residents.find(person).orElseThrow().nik().value() + "'}";
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
