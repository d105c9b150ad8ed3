package id.adminduk.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.resident.Resident;
import java.util.List;
import java.util.Map;
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
    private static final int ROUNDS = 16;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    /// Every service that has an effect, each as often as any other, in an order the seed decides.
    private List<String> services() {
        return context.getBeansOfType(Effect.class).values().stream()
                .flatMap(effect -> ((Effect<?>) effect).services().stream())
                .sorted()
                .toList();
    }

    @Test
    void holdAfterEveryStepOfARandomHistory() {
        var cases = new Casework(context);
        var random = new RandomCases(context, SEED);
        IntStream.range(0, 24).forEach(_ -> random.settle(cases));
        var outcomes = new TreeMap<String, Integer>();
        var services = services();
        for (int step = 0; step < ROUNDS * services.size(); step++) {
            var service = random.pick(services);
            var application = cases.decide(service, random.form(service));
            var refusals = cases.reasons(application);
            random.meet(application);
            outcomes.merge(service + (refusals.isEmpty() ? " done" : " refused"), 1, Integer::sum);
            assertThat(refusals).as(service).doesNotContain("REPORT_UNREADABLE");
            assertThat(broken(random.people()))
                    .as("after step %d, %s %s", step, service, refusals)
                    .isEmpty();
        }
        assertThat(outcomes.keySet())
                .as("every effect was seen at work, and refused: %s", outcomes)
                .containsAll(services.stream().map(service -> service + " done").toList())
                .containsAll(List.of("DEATH refused", "MARRY refused", "KK-CHG refused", "MOVE-OUT refused"));
        assertThat(new Trail(context, random.houses()).broken()).isEmpty();
    }

    /// Of these people and of the cards they ever were on.
    private List<Map<String, Object>> broken(List<Resident> people) {
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
                or count(m.id) filter (where m.shdk = 'KEPALA_KELUARGA') > 1
            """).param("ids", ids).query().listOfRows();
    }
}
