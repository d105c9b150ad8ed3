package id.adminduk.identity.intake;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.security.ServiceToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One birth reported twice, by a hospital and by the parents or by two institutions: in whatever order the two cases
/// are handed in, verified and approved, one child is registered, and whoever looks second is told of the other.
@RegistryTest
class MixedBirthsIT {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationListener listener;

    @Autowired
    private Confidential confidential;

    @Autowired
    private ServiceToken service;

    @Autowired
    private RestTestClient http;

    @Autowired
    private JsonMapper json;

    private final Map<UUID, Integer> steps = new HashMap<>();
    private Casework cases;
    private House house;

    /// A case and the form it came with.
    private record Report(UUID id, boolean partner, String form) {}

    @BeforeEach
    void household() {
        cases = new Casework(context);
        house = cases.with(house("Rosni F 1990 KEPALA_KELUARGA CERAI_MATI"));
    }

    private Report report(boolean partner, String born) {
        var form = """
            {'child': {'name': 'Zahra', 'sex': 'FEMALE', 'birthDate': '%s', 'placeKind': 'HOME', 'birthPlace': 'Uji',
                       'kind': 'SINGLE', 'multipleOrder': 0, 'birthOrder': 1, 'attendantKind': 'TRADITIONAL'},
             'mother': {'nik': '%s', 'name': 'Rosni'}, 'marriageProof': {'kind': 'NONE'}}
            """.formatted(born, house.nik("Rosni"));
        return new Report(UUID.randomUUID(), partner, form.replace('\'', '"'));
    }

    /// Every way in which three steps of one case and three of another can follow each other.
    static Stream<String> orders() {
        return IntStream.range(0, 64)
                .filter(steps -> Integer.bitCount(steps) == 3)
                .mapToObj(
                        steps -> "%6s".formatted(Integer.toBinaryString(steps)).replace(' ', '0'));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theParentsAndAnInstitutionOfTwoMindsAboutTheMonth(String order) {
        assertThat(refused(report(true, "2026-10-20"), report(false, "2026-11-20"), order))
                .containsExactly("PERSON_MAY_BE_KNOWN");
    }

    /// Which of the two is named first makes no difference.
    static Stream<String> ordersOfTwoAlike() {
        return orders().filter(order -> order.startsWith("0"));
    }

    @ParameterizedTest
    @MethodSource("ordersOfTwoAlike")
    void twoInstitutions(String order) {
        assertThat(refused(report(true, "2026-11-20"), report(true, "2026-11-20"), order))
                .containsExactly("CHILD_ALREADY_REGISTERED");
    }

    /// Takes every step, and answers why one of the two is not registered.
    private List<String> refused(Report one, Report another, String order) {
        for (char whose : order.toCharArray()) {
            if (whose == '0') step(one, another);
            else step(another, one);
        }
        var registered = Stream.of(one, another)
                .filter(report -> cases.reasons(report.id()).isEmpty())
                .toList();
        assertThat(registered).hasSize(1);
        assertThat(rows(registered.getFirst())).isZero();
        return cases.reasons(registered.getFirst() == one ? another.id() : one.id());
    }

    private void step(Report report, Report other) {
        int met = steps.containsKey(other.id()) ? 1 : 0;
        switch (steps.merge(report.id(), 1, Integer::sum)) {
            case 1 -> assertThat(handIn(report)).isEqualTo(met);
            case 2 -> assertThat(ask(report)).isEqualTo(met);
            default -> cases.decide(report.id(), "BIRTH", report.form());
        }
    }

    /// Whom the child may be: told at once to the applicant's side, or found on the officers' list.
    private int handIn(Report report) {
        if (!report.partner()) return ask(report);
        var message = submitted(report, confidential.seal(report.id(), json.readTree(report.form())));
        listener.on(message);
        listener.on(message);
        return cases.jdbc()
                .sql("select count(*) from newcomer_doubt d join newcomer n on n.id = d.newcomer_id"
                        + " where n.application_id = :id")
                .param("id", report.id())
                .query(Integer.class)
                .single();
    }

    private EventMessage submitted(Report report, String sealed) {
        var event = new HashMap<String, Object>(Map.of("applicationId", report.id(), "service", "BIRTH"));
        if (!sealed.isEmpty()) event.put("confidential", sealed);
        var data = json.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
        var type = "adminduk.application.submitted.v1";
        return new EventMessage(UUID.randomUUID(), type, "application-service", report.id(), Instant.now(), 1, data);
    }

    private int ask(Report report) {
        var body = Map.of("applicationId", report.id(), "service", "BIRTH", "form", json.readTree(report.form()));
        var answer = http.post()
                .uri("/internal/newcomer-checks")
                .header(HttpHeaders.AUTHORIZATION, service.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).isNotNull();
        return answer.at("/residents").asInt() + answer.at("/cases").asInt();
    }

    private int rows(Report report) {
        return cases.jdbc()
                .sql("select count(*) from newcomer where application_id = :id")
                .param("id", report.id())
                .query(Integer.class)
                .single();
    }

    @RepeatedTest(10)
    void ofTwoApprovalsAtOneMomentOnePasses() throws Exception {
        var reports = List.of(report(true, "2026-11-19"), report(false, "2026-11-20"));
        reports.forEach(this::handIn);
        try (var offices = Executors.newFixedThreadPool(2)) {
            var both = reports.stream()
                    .<Callable<List<String>>>map(report -> () -> {
                        cases.decide(report.id(), "BIRTH", report.form());
                        return cases.reasons(report.id());
                    })
                    .toList();
            assertThat(offices.invokeAll(both).stream()
                            .map(outcome -> outcome.resultNow())
                            .toList())
                    .containsExactlyInAnyOrder(List.of(), List.of("PERSON_MAY_BE_KNOWN"));
        }
    }

    @Test
    void whoNeedsNoIntroductionLeavesNoRow() {
        var report = report(true, "2026-11-20");
        listener.on(submitted(report, ""));
        assertThat(rows(report)).isZero();
    }
}
