package id.adminduk.application;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import id.adminduk.application.birth.BirthReport;
import id.adminduk.application.scanner.FakeClamd;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestInfrastructure;
import id.adminduk.kernel.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// The whole service on a real database and broker, identity-service as a WireMock, and the people who use it.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "springdoc.api-docs.enabled=true",
            "adminduk.ended-sign-ins-every=PT0.2S",
            "adminduk.messages.gateways.sms.callbacks=true",
            "adminduk.push.hosts=push.invalid",
            "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=200ms"
        })
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
public abstract class RunningService {
    protected static final WireMockServer IDENTITY =
            new WireMockServer(options().dynamicPort());
    protected static final FakeClamd CLAMD = FakeClamd.onAPort();
    protected static final String NAGARI = "13.05.01.2001";
    protected static final JsonMapper JSON = JsonMapper.builder().build();
    protected static final String ACTING = "/internal/acting-checks";
    private static final String CHECKS = "/internal/birth-checks";
    private static final String SUMMARIES = "/internal/residents/summary";

    protected final UUID citizenId = UUID.randomUUID();
    protected final UUID motherId = UUID.randomUUID();
    protected final UUID fatherId = UUID.randomUUID();
    protected final String citizen = TestTokens.citizen(citizenId);
    protected final String mother = TestTokens.citizen(motherId);
    protected final String verifier = TestTokens.officer(Role.VERIFIER, "13.05", "officer-siti");
    protected final String counter = TestTokens.officer(Role.FRONT_OFFICE, NAGARI, "officer-rina");
    protected final String approver = TestTokens.officer(Role.APPROVER, "13.05", "officer-budi");

    @LocalServerPort
    int port;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TestEvents events;

    @Autowired
    protected Confidential confidential;

    protected Api api;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        IDENTITY.start();
        properties.add("adminduk.identity-url", IDENTITY::baseUrl);
        properties.add("adminduk.scanner.address", CLAMD::address);
    }

    @BeforeEach
    void connect() {
        api = new Api(port);
        CLAMD.behaves(FakeClamd.Mood.AT_WORK);
        registryAnswers(List.of());
    }

    /// The registry knows both parents; the findings are what it noticed.
    protected void registryAnswers(List<String> findings) {
        registryAnswers(NAGARI, findings);
    }

    protected void registryAnswers(String region, List<String> findings) {
        IDENTITY.resetAll();
        var family = UUID.randomUUID();
        var answer = Map.of(
                "mother",
                parent(motherId, "RAHMA YULIA", family, region),
                "father",
                parent(fatherId, "AHMAD FAUZI", family, region),
                "marriedInRegistry",
                true,
                "childAlreadyRegistered",
                false,
                "findings",
                findings);
        IDENTITY.stubFor(post(urlEqualTo(CHECKS)).willReturn(okJson(JSON.writeValueAsString(answer))));
        applicantActsOn("\"POWER_OF_ATTORNEY\"");
    }

    /// @param ground why the applicant may act for the parents, as JSON
    protected void applicantActsOn(String ground) {
        IDENTITY.stubFor(post(urlEqualTo(ACTING)).willReturn(okJson("{\"ground\":" + ground + "}")));
    }

    private static Map<String, Object> parent(UUID person, String name, UUID family, String region) {
        return Map.of(
                "status",
                "ACTIVE",
                "nameMatches",
                true,
                "regionCode",
                region,
                "familyId",
                family,
                "personId",
                person,
                "name",
                name);
    }

    /// The registry knows the person with any number as this one.
    protected void residentIs(UUID person, String region, String status) {
        var answer = Map.of("personId", person, "name", "AMIR", "regionCode", region, "status", status);
        IDENTITY.stubFor(post(urlEqualTo(SUMMARIES)).willReturn(okJson(JSON.writeValueAsString(answer))));
    }

    protected void residentIsUnknown() {
        IDENTITY.stubFor(post(urlEqualTo(SUMMARIES)).willReturn(aResponse().withStatus(404)));
    }

    protected void registryIsAway() {
        IDENTITY.resetAll();
        IDENTITY.stubFor(post(urlEqualTo(SUMMARIES)).willReturn(aResponse().withStatus(503)));
        IDENTITY.stubFor(post(urlEqualTo(CHECKS)).willReturn(aResponse().withStatus(503)));
    }

    protected UUID draft() {
        return api.create("/v1/applications", citizen, Map.of("service", "BIRTH"))
                .id();
    }

    protected UUID filledDraft(BirthReport form) {
        var id = draft();
        change("PUT", id, "/form", citizen, form);
        List.of("BIRTH_LETTER", "MARRIAGE_PROOF", "PARENTS_KTP").forEach(requirement -> upload(id, requirement));
        return id;
    }

    protected UUID submitted() {
        var id = filledDraft(Reports.complete());
        var answer = api.create("/v1/applications/" + id + "/submission", citizen, "");
        if (answer.status() != 200) throw new AssertionError(answer.response().body());
        return id;
    }

    protected UUID verified() {
        var id = submitted();
        change("POST", id, "/verification", verifier, "");
        return id;
    }

    protected UUID approved() {
        var id = verified();
        change("POST", id, "/approval", approver, "");
        return id;
    }

    /// A change with the version the case has now.
    protected Api.Answer change(String method, UUID id, String what, String token, Object body) {
        return api.change(method, "/v1/applications/" + id + what, token, "\"v" + version(id) + "\"", body);
    }

    /// What an upload leaves behind; how files are checked is the attachment feature's own test.
    protected void upload(UUID id, String requirement) {
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        jdbc.sql("update attachment set state = 'REPLACED', ended_at = :now where application_id = :id and"
                        + " requirement = :requirement")
                .param("now", now)
                .param("id", id)
                .param("requirement", requirement)
                .update();
        jdbc.sql("""
            insert into attachment (id, application_id, requirement, state, display_name, content_type, size_bytes, blob,
                                    uploaded_by, uploaded_at)
            values (:row, :id, :requirement, 'CURRENT', :name, 'image/jpeg', 1, 'none', 'test', :now)
            """)
                .param("row", UUID.randomUUID())
                .param("id", id)
                .param("requirement", requirement)
                .param("name", new byte[] {1})
                .param("now", now)
                .update();
    }

    protected String state(UUID id) {
        return jdbc.sql("select state from application where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    protected long version(UUID id) {
        return jdbc.sql("select version from application where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    protected void awaitState(UUID id, String state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> state(id).equals(state));
    }

    protected List<String> history(UUID id) {
        return jdbc.sql("select command from application_history where application_id = :id order by version")
                .param("id", id)
                .query(String.class)
                .list();
    }

    protected String event(String fact, UUID id) {
        var message = events.next("adminduk.application", "adminduk.application." + fact + ".v1", id);
        return new String(message.data(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
