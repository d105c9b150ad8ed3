package id.adminduk.identity.registration;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/// The table of domain.md 3.6, row by row: a service, its form, and what the cards show afterwards, or the refusal.
@RegistryTest
class EffectRulesIT {
    private static final Pattern NAME = Pattern.compile("nik:(\\w+)");
    private static final Pattern RAW = Pattern.compile("raw:(\\w+)");
    private static final Pattern CARD = Pattern.compile("kk:(\\w+)");

    private static final ClassPathResource TABLE = new ClassPathResource("effect-rules.txt");

    @Autowired
    private ApplicationContext context;

    private Casework cases;
    private final Map<String, House> houses = new LinkedHashMap<>();

    @BeforeEach
    void households() {
        cases = new Casework(context);
        houses.put(
                "amir",
                cases.with(house(
                        "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT",
                        "Rosni F 1970 ISTRI KAWIN_TERCATAT",
                        "Budi M 1992 ANAK BELUM_KAWIN",
                        "Cici F 2015 ANAK BELUM_KAWIN",
                        "Mande F 1938 MERTUA CERAI_MATI")));
        houses.put(
                "tuo",
                cases.with(house(
                        "Yusuf M 1990 KEPALA_KELUARGA CERAI_HIDUP_TERCATAT",
                        "Kecil M 2018 ANAK BELUM_KAWIN",
                        "Dewi F 1995 FAMILI BELUM_KAWIN",
                        "Remaja F " + sixteenYearsAgo() + " FAMILI BELUM_KAWIN")));
        houses.put(
                "malin",
                cases.with(house(
                        "Malin M 1975 KEPALA_KELUARGA KAWIN_BELUM_TERCATAT",
                        "Upik F 1980 ISTRI KAWIN_BELUM_TERCATAT",
                        "Gadih F 2005 ANAK BELUM_KAWIN")));
        houses.put("sorang", cases.with(house("Sorang M 1950 KEPALA_KELUARGA CERAI_MATI")));
        houses.put(
                "duda", cases.with(house("Duda M 1980 KEPALA_KELUARGA CERAI_MATI", "Bungsu F 2019 ANAK BELUM_KAWIN")));
    }

    private static LocalDate sixteenYearsAgo() {
        return LocalDate.now(OfficeDay.ZONE).minusYears(16).minusMonths(1);
    }

    record Case(String service, String form) {
        static Case of(String line) {
            return new Case(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
        }
    }

    record Row(List<Case> before, Case decided, List<String> expected) {
        @Override
        public String toString() {
            return before.size() + " before, " + decided.service() + " " + decided.form() + " -> " + expected;
        }
    }

    /// A row starts at the left edge; what is expected of it is indented; `${X} = ...` names a piece of a form.
    static List<Row> table() throws IOException {
        var pieces = new LinkedHashMap<String, String>();
        var rows = new ArrayList<Row>();
        var before = new ArrayList<Case>();
        for (var line : TABLE.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("${")) {
                pieces.put(line.substring(0, line.indexOf(" = ")), line.substring(line.indexOf(" = ") + 3));
            } else if (line.startsWith(" ")) {
                rows.getLast().expected().add(line.strip());
            } else {
                var whole = line;
                for (var piece : pieces.entrySet()) whole = whole.replace(piece.getKey(), piece.getValue());
                if (whole.startsWith("+ ")) {
                    before.add(Case.of(whole.substring(2)));
                } else {
                    rows.add(new Row(List.copyOf(before), Case.of(whole), new ArrayList<>()));
                    before.clear();
                }
            }
        }
        return rows;
    }

    /// Every service with an effect has a row that does it and one that is refused.
    @Test
    void theTableHoldsEveryService() throws IOException {
        var refused = table().stream()
                .collect(Collectors.partitioningBy(
                        row -> row.expected().getFirst().startsWith("refused"),
                        Collectors.mapping(row -> row.decided().service(), Collectors.toSet())));
        var served = context.getBeansOfType(Effect.class).values().stream()
                .flatMap(effect -> ((Effect<?>) effect).services().stream())
                .toList();
        assertThat(refused.get(false)).containsAll(served);
        assertThat(refused.get(true)).containsAll(served);
    }

    /// Whatever a row does: a second approval of the same case changes nothing more, and everything that changed has
    /// its before and after.
    @ParameterizedTest
    @MethodSource("table")
    void everyRowDoesWhatTheTableSays(Row row) {
        for (var earlier : row.before())
            assertThat(cases.refusals(earlier.service(), filled(earlier.form())))
                    .isEmpty();
        var form = filled(row.decided().form());
        var application = cases.decide(row.decided().service(), form);
        var refusals = cases.reasons(application);
        var seen = new ArrayList<String>();
        for (var expectation : row.expected()) {
            var subject = expectation.substring(0, expectation.indexOf(" = "));
            seen.add(subject + " = " + look(subject, refusals));
        }
        assertThat(seen).isEqualTo(row.expected());
        if (!row.expected().getFirst().startsWith("refused"))
            assertThat(refusals).isEmpty();

        var trail = new Trail(context, houses.values());
        var versions = trail.versions();
        cases.decide(application, row.decided().service(), form);
        assertThat(trail.versions()).isEqualTo(versions);
        assertThat(trail.broken()).isEmpty();
    }

    private String look(String subject, List<String> refusals) {
        if (subject.equals("refused")) return String.join(",", refusals);
        var house = houses.get(subject);
        if (house != null) return cases.state(house);
        var name = subject.substring(subject.indexOf(':') + 1);
        return switch (subject.substring(0, subject.indexOf(':'))) {
            case "entered" -> cases.entered(name);
            case "card" -> cases.cardOf(homeOf(name), name);
            case "status" -> cases.status(homeOf(name), name);
            case "akta" -> cases.certificates(homeOf(name), name);
            case "former" -> cases.formerAddress(homeOf(name), name);
            case "enrolment" -> cases.enrolment(homeOf(name), name);
            case "nik" -> nikOf(name).equals(homeOf(name).nik(name)) ? "same" : "another";
            case "found" -> foundlingOf(homeOf(name).person(name));
            case "born" -> newestChildOf(homeOf(name).person(name));
            default -> throw new IllegalArgumentException(subject);
        };
    }

    private String newestChildOf(Resident mother) {
        return cases.jdbc()
                .sql("""
                    select 'model ' || b.akta_model || case when b.late then ' late, ' else ' on time, ' end || m.name || ' and '
                           || coalesce(f.name, '-')
                      from birth b join resident c on c.id = b.child_id join resident m on m.id = c.mother_id
                      left join resident f on f.id = c.father_id
                     where c.mother_id = :mother order by c.multiple_order desc limit 1
                    """)
                .param("mother", mother.id())
                .query(String.class)
                .single();
    }

    private String foundlingOf(Resident guardian) {
        return cases.jdbc()
                .sql("""
                    select 'model ' || b.akta_model || case when b.late then ' late, of ' else ' on time, of ' end
                           || case when num_nonnulls(c.mother_id, c.mother_name_sealed, c.father_id, c.father_name_sealed) = 0
                                   then 'nobody, ' else 'somebody, ' end || c.religion
                      from birth b join resident c on c.id = b.child_id where b.guardian_id = :guardian
                    """)
                .param("guardian", guardian.id())
                .query(String.class)
                .single();
    }

    private House homeOf(String name) {
        return houses.values().stream()
                .filter(house -> house.people().containsKey(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is called " + name));
    }

    /// As the registry holds it; of a child born in the row, too.
    private String nikOf(String name) {
        var residents = context.getBean(ResidentRepository.class);
        return houses.values().stream()
                .flatMap(house -> house.people().values().stream())
                .flatMap(person ->
                        Stream.concat(residents.find(person.id()).stream(), residents.childrenOf(person.id()).stream()))
                .filter(person -> person.name().value().equals(name))
                .map(person -> person.nik().value())
                .findFirst()
                .orElseThrow();
    }

    private String filled(String form) {
        var named = NAME.matcher(form).replaceAll(found -> "{'nik': '" + nikOf(found.group(1)) + "'}");
        var raw = RAW.matcher(named).replaceAll(found -> "'" + nikOf(found.group(1)) + "'");
        return CARD.matcher(raw)
                .replaceAll(found ->
                        "'" + Objects.requireNonNull(houses.get(found.group(1))).kk() + "'");
    }
}
