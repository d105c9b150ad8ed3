package id.adminduk.identity.registration;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.types.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever happens, in whatever order and with whatever refusals: everybody alive here is on one card, and every card
/// has one head.
@RegistryTest
class HouseholdInvariantsIT {
    private static final long SEED = 1305;
    private static final int STEPS = 300;
    private static final RegionCode NAGARI = RegionCode.of("13.05.16.2002");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(SEED);
    private final List<House> houses = new ArrayList<>();
    private final List<Resident> people = new ArrayList<>();

    @Test
    void holdAfterEveryStepOfARandomHistory() {
        var cases = new Casework(context);
        IntStream.range(0, 24).forEach(_ -> settle(cases));
        var outcomes = new TreeMap<String, Integer>();
        for (int step = 0; step < STEPS; step++) {
            var service = pick(SERVICES);
            var refusals = cases.refusals(service, form(service));
            outcomes.merge(service + (refusals.isEmpty() ? " done" : " refused"), 1, Integer::sum);
            assertThat(broken())
                    .as("after step %d, %s %s", step, service, refusals)
                    .isEmpty();
        }
        assertThat(outcomes.keySet().stream().filter(outcome -> outcome.endsWith("done")))
                .as("every effect was seen at work: %s", outcomes)
                .hasSize(SERVICES.size());
        assertThat(gaps()).isEmpty();
    }

    private static final List<String> SERVICES = List.of(
            "DEATH", "MARRY", "DIV", "KK-SPLIT", "KK-HEAD", "KK-CHG", "MOVE-IN-REG", "MOVE-OUT", "MOVE-BACK", "ADOPT");

    private void settle(Casework cases) {
        var house = cases.with(house(
                NAGARI,
                "Amir M " + (1960 + random.nextInt(30)) + " KEPALA_KELUARGA KAWIN_TERCATAT",
                "Rosni F " + (1962 + random.nextInt(30)) + " ISTRI KAWIN_TERCATAT",
                "Budi M " + (1992 + random.nextInt(12)) + " ANAK BELUM_KAWIN",
                "Cici F " + (1993 + random.nextInt(28)) + " ANAK BELUM_KAWIN",
                "Mande F 1938 MERTUA CERAI_MATI"));
        houses.add(house);
        people.addAll(house.people().values());
    }

    private String form(String service) {
        return switch (service) {
            case "DEATH" -> "{'deceased': %s, 'diedOn': '2026-11-01'}".formatted(somebody());
            case "MARRY" ->
                "{'husband': %s, 'wife': %s, 'recorded': true, 'number': '1', 'marriedOn': '2026-11-01'}"
                        .formatted(somebody("Budi"), somebody("Cici"));
            case "DIV" -> divorce();
            case "KK-SPLIT" -> split();
            case "KK-HEAD" -> "{'newHead': %s}".formatted(somebody());
            case "KK-CHG" ->
                "{'people': [%s], 'card': '%s'}"
                        .formatted(somebody(), pick(houses).kk());
            case "MOVE-IN-REG" ->
                "{'people': [%s], 'to': {'kind': 'NEW', 'place': {'region': '13.05.01.2001', 'street': 'Jalan', 'rt': '001', 'rw': '001', 'korong': 'Koto', 'postalCode': '25581'}}}"
                        .formatted(somebody());
            case "MOVE-OUT" -> "{'people': [%s], 'toRegion': '13.71.01.1001'}".formatted(somebody());
            case "MOVE-BACK" ->
                "{'people': [%s], 'to': {'kind': 'JOIN', 'kkNumber': '%s'}}"
                        .formatted(somebody(), pick(houses).kk());
            case "ADOPT" ->
                "{'child': %s, 'adoptiveCard': '%s', 'ruling': '1', 'decidedOn': '2026-10-01'}"
                        .formatted(somebody("Cici"), pick(houses).kk());
            default -> throw new IllegalArgumentException(service);
        };
    }

    private String divorce() {
        var house = pick(houses);
        return "{'husband': {'nik': '%s'}, 'wife': {'nik': '%s'}, 'recorded': true, 'number': '2', 'decidedOn': '2026-11-01'}"
                .formatted(house.nik("Amir"), house.nik("Rosni"));
    }

    private String split() {
        var house = pick(houses);
        return "{'head': {'nik': '%s'}, 'others': [{'nik': '%s'}]}".formatted(house.nik("Budi"), house.nik("Mande"));
    }

    private String somebody() {
        return "{'nik': '" + pick(people).nik().value() + "'}";
    }

    private String somebody(String name) {
        return "{'nik': '" + pick(houses).nik(name) + "'}";
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Of this test's people and of the cards they ever were on.
    private List<Map<String, Object>> broken() {
        var ids = people.stream().map(Resident::id).toArray(UUID[]::new);
        return jdbc.sql("""
            select r.id, r.status, count(m.id) as cards from resident r
              left join membership m on m.resident_id = r.id and m.until is null
              left join family f on f.id = m.family_id
             where r.id = any(:ids)
             group by r.id, r.status
            having count(m.id) filter (where f.status = 'ACTIVE') <> (r.status = 'ACTIVE')::int or count(m.id) > 1
            union all
            select f.id, f.status, count(m.id) from family f
              left join membership m on m.family_id = f.id and m.until is null
             where f.id in (select family_id from membership where resident_id = any(:ids))
             group by f.id, f.status
            having count(m.id) filter (where m.shdk = 'KEPALA_KELUARGA' and m.resident_id = f.head_id)
                   <> (f.status = 'ACTIVE')::int or (f.status = 'CLOSED' and count(m.id) > 0)
            """).param("ids", ids).query().listOfRows();
    }

    /// Versions without gaps, each starting from what the one before ended with.
    private List<Map<String, Object>> gaps() {
        return jdbc.sql("""
            select resident_id as id, max(version) as last, count(*) as rows from resident_history
             group by resident_id having max(version) <> count(*) or min(version) <> 1
            union all
            select family_id, max(version), count(*) from family_history
             group by family_id having max(version) <> count(*) or min(version) <> 1
            union all
            select r.id, r.version, 0 from resident r join resident_history h on h.resident_id = r.id
             group by r.id having r.version <> max(h.version)
            """).query().listOfRows();
    }
}
