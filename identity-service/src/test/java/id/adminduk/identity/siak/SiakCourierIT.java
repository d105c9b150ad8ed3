package id.adminduk.identity.siak;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.identity.siak.NationalSystem.Mood;
import id.adminduk.kernel.crypto.KeyFolder;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestInfrastructure;
import id.adminduk.kernel.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/// SIAK over HTTP in every mood: the registry works on, and the ledger drains when SIAK is itself again.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "adminduk.demo=true",
            "adminduk.siak.channel=HTTP",
            "adminduk.siak.read-timeout=500ms",
            "adminduk.siak.first-wait=100ms",
            "adminduk.siak.longest-wait=300ms",
            "adminduk.siak.rest=200ms",
            "adminduk.siak.send-every=PT0.1S",
            "adminduk.registry.look-every=PT0.1S"
        })
@AutoConfigureRestTestClient
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
class SiakCourierIT {
    private static final NationalSystem SIAK = new NationalSystem();
    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SiakCourier courier;

    @Autowired
    private KeyFolder keys;

    @Autowired
    private RestTestClient http;

    private Casework cases;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("adminduk.siak.url", SIAK::url);
    }

    @BeforeEach
    void inGoodMood() {
        SIAK.becomes(Mood.CONFIRMS);
        cases = new Casework(context);
    }

    private House couple() {
        return cases.with(house(
                "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT",
                "Rosni F 1970 ISTRI KAWIN_TERCATAT",
                "Budi M 1992 ANAK BELUM_KAWIN"));
    }

    /// A death of a head: the registry gives the card a new number by itself.
    private UUID deathOf(House house) {
        return cases.decide("DEATH", "{'deceased': {'nik': '" + house.nik("Amir") + "'}, 'diedOn': '2026-11-01'}");
    }

    private UUID moveOf(House house) {
        return cases.decide(
                "MOVE-OUT", "{'people': [{'nik': '" + house.nik("Budi") + "'}], 'toRegion': '13.71.01.1001'}");
    }

    private String column(String column, UUID caseId) {
        return cases.jdbc()
                .sql("select coalesce(" + column
                        + "::text, '-') from sync_entry where case_id = :id order by created_at" + " limit 1")
                .param("id", caseId)
                .query(String.class)
                .single();
    }

    private void becomes(UUID caseId, String state) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(column("state", caseId)).isEqualTo(state));
    }

    private String macOf(String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys.secret("siak-exchange", 32), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aChangeArrivesWholeAndSealed() throws Exception {
        var house = couple();
        var application = deathOf(house);
        becomes(application, "CONFIRMED");
        var entry = column("id", application);
        assertThat(SIAK.received(entry))
                .contains("\"service\":\"DEATH\"", "\"case\":\"" + application + "\"", house.nik("Amir"));
        assertThat(SIAK.signature(entry)).isEqualTo("hmac-sha256=" + macOf(SIAK.received(entry)));
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, AWAY",
        "SILENT, AWAY",
        "FAILS, AWAY",
        "BUSY, AWAY",
        "SHUTS_OUT, NOT_LET_IN",
        "TALKS_NONSENSE, NONSENSE",
        "ANSWERS_ANOTHER, NONSENSE"
    })
    void theRegistryWorksOnAndTheLedgerDrainsAfterwards(Mood mood, String trouble) {
        SIAK.becomes(mood);
        var house = couple();
        var application = deathOf(house);
        assertThat(cases.status(house, "Amir")).startsWith("DECEASED");
        assertThat(cases.state(house)).isEqualTo("2 ACTIVE new");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(column("trouble", application)).isEqualTo(trouble));
        var second = deathOf(couple());
        assertThat(column("state", application)).isEqualTo("PENDING");
        assertThat(column("state", second)).isEqualTo("PENDING");

        SIAK.becomes(Mood.CONFIRMS);
        becomes(application, "CONFIRMED");
        becomes(second, "CONFIRMED");
        assertThat(SIAK.received(column("id", application))).contains(house.nik("Amir"));
    }

    @Test
    void whatSiakDecidesLaterComesThroughTheFeedOnceAndWrongAnswersAreLeftOut() {
        SIAK.becomes(Mood.DECIDES_LATER);
        var application = deathOf(couple());
        becomes(application, "SENT");
        var entry = column("id", application);
        SIAK.says("{'entry': '" + UUID.randomUUID() + "', 'outcome': 'CONFIRMED'}");
        SIAK.says("{'entry': '" + entry + "', 'outcome': 'REFUSED', 'reason': 'not a code'}");
        SIAK.says("{'entry': '" + entry + "', 'outcome': 'REFUSED', 'reason': 'NIK_NOT_FOUND'}");
        courier.fetch();
        becomes(application, "REFUSED");
        assertThat(column("reason", application)).isEqualTo("NIK_NOT_FOUND");
    }

    @Test
    void peopleLandWhenTheOtherDistrictHasLetThemIn() {
        var house = couple();
        var application = moveOf(house);
        becomes(application, "CONFIRMED");
        SIAK.says("{'entry': '" + column("id", application) + "', 'outcome': 'LANDED', 'on': '2026-11-20'}");
        courier.fetch();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(cases.status(house, "Budi")).startsWith("MOVED_OUT"));
    }

    @Test
    void whatSiakRejectsWaitsForAHandToSendItAgain() {
        SIAK.becomes(Mood.REJECTS);
        var application = deathOf(couple());
        becomes(application, "REFUSED");
        assertThat(column("reason", application)).isEqualTo("REJECTED_422");
        SIAK.becomes(Mood.CONFIRMS);
        http.post()
                .uri("/v1/siak/entries/{id}/resend", column("id", application))
                .header(HttpHeaders.AUTHORIZATION, TestTokens.officer(Role.ADMIN, "13.05"))
                .exchange()
                .expectStatus()
                .isNoContent();
        becomes(application, "CONFIRMED");
    }
}
