package id.adminduk.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Whatever happens, in whatever order and with whatever refusals: everybody alive here is on one card, and every card
/// has one head.
@RegistryTest
class HouseholdInvariantsIT {
    private static final long SEED = 1305;
    private static final int ROUNDS = 16;

    @Autowired
    private ApplicationContext context;

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
        var check = new HouseholdCheck(cases.jdbc());
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
            assertThat(check.broken(random.people()))
                    .as("after step %d, %s %s", step, service, refusals)
                    .isEmpty();
        }
        assertThat(outcomes.keySet())
                .as("every effect was seen at work, and refused: %s", outcomes)
                .containsAll(services.stream().map(service -> service + " done").toList())
                .containsAll(List.of("DEATH refused", "MARRY refused", "KK-CHG refused", "MOVE-OUT refused"));
        assertThat(new Trail(context, random.houses()).broken()).isEmpty();
    }
}
