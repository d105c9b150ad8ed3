package id.adminduk.identity.moves;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.registration.Casework;
import id.adminduk.identity.sync.Ministry;
import id.adminduk.identity.sync.SyncRefused;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestTokens;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/// Who moved out has moved out when the district they went to has let them in, as SIAK tells it.
@RegistryTest
class LandingIT {
    private static final LocalDate LANDED = LocalDate.of(2026, 11, 20);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestEvents events;

    @Autowired
    private RestTestClient http;

    @Autowired
    private LandingDesk landings;

    @Autowired
    private TransferDesk transfers;

    private Casework cases;
    private Ministry ministry;
    private House house;
    private UUID application;

    @BeforeEach
    void budiLeaves() {
        cases = new Casework(context);
        ministry = new Ministry(context);
        house = cases.with(house("Amir M 1965 KEPALA_KELUARGA CERAI_MATI", "Budi M 1992 ANAK BELUM_KAWIN"));
        application = cases.decide(
                "MOVE-OUT", "{'people': [{'nik': '" + house.nik("Budi") + "'}], 'toRegion': '13.71.01.1001'}");
        assertThat(cases.status(house, "Budi")).isEqualTo("IN_TRANSIT BELUM_KAWIN");
    }

    private String query(String sql) {
        return cases.jdbc()
                .sql(sql)
                .param("id", application)
                .query(String.class)
                .single();
    }

    private void letterRunsOut() {
        cases.jdbc()
                .sql("update transfer set issued_on = issued_on - 40, valid_until = valid_until - 40 where"
                        + " application_id = :id")
                .param("id", application)
                .update();
        transfers.expire();
    }

    @Test
    void whoLandsHasMovedOut() {
        ministry.land(application, LANDED);
        landings.land();
        assertThat(cases.status(house, "Budi")).isEqualTo("MOVED_OUT BELUM_KAWIN");
        assertThat(query("select state from transfer where application_id = :id"))
                .isEqualTo("LANDED");
        assertThat(query(
                        "select status_since::text from resident r join transfer_member m on m.resident_id = r.id where"
                                + " m.application_id = :id"))
                .isEqualTo("2026-11-20");
        await().untilAsserted(
                        () -> assertThat(events.all("adminduk.registry", "adminduk.registry.changed.v1", application))
                                .extracting(event -> event.read(Sequel.class).service())
                                .containsExactly("MOVE-OUT", "MOVE-LANDED"));
        assertThat(query("select state from sync_entry where case_id = :id and service = 'MOVE-LANDED'"))
                .isEqualTo("CONFIRMED");
        letterRunsOut();
        assertThat(cases.status(house, "Budi")).isEqualTo("MOVED_OUT BELUM_KAWIN");
    }

    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    record Sequel(String service) {}

    @Test
    void whoIsBackBecauseTheLetterRanOutIsLeftToAnOfficer() {
        letterRunsOut();
        assertThat(cases.status(house, "Budi")).isEqualTo("ACTIVE BELUM_KAWIN");
        ministry.land(application, LANDED);
        landings.land();
        assertThat(query("select state from landing where case_id = :id")).isEqualTo("TOO_LATE");
        http.get()
                .uri("/v1/siak/late-landings")
                .header(HttpHeaders.AUTHORIZATION, TestTokens.officer(Role.OPERATOR, "13.05"))
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.caseId == '" + application + "')].landedOn")
                .isEqualTo("2026-11-20");
        assertThat(cases.status(house, "Budi")).isEqualTo("ACTIVE BELUM_KAWIN");
    }

    @Test
    void aLandingIsHeardOnce() {
        ministry.land(application, LANDED);
        ministry.land(application, LANDED.plusDays(1));
        landings.land();
        assertThat(query("select landed_on::text from landing where case_id = :id"))
                .isEqualTo("2026-11-20");
    }

    @Test
    void aLandingWithoutADayIsRefused() {
        assertThatThrownBy(() -> ministry.land(application, null)).isInstanceOf(SyncRefused.AnswersInvalid.class);
    }
}
