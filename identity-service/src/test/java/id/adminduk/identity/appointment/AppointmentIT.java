package id.adminduk.identity.appointment;

import static id.adminduk.identity.appointment.Administration.ANI;
import static id.adminduk.identity.appointment.Administration.BUDI;
import static id.adminduk.identity.appointment.Administration.WHY;
import static id.adminduk.identity.appointment.Administration.body;
import static id.adminduk.identity.appointment.Administration.expect;
import static id.adminduk.identity.appointment.Administration.id;
import static id.adminduk.identity.appointment.Administration.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/// Giving power takes two administrators, and never oneself.
@RegistryTest
class AppointmentIT {
    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    private Administration admin;

    @BeforeEach
    void twoAdministrators() {
        admin = new Administration(http, jdbc);
    }

    @Test
    void anAppointmentTakesTwoAdministrators() {
        var officer = id(
                admin.appoint(body("13.05.01", "VERIFIER"), ANI).expectStatus().isCreated());
        var proposal = admin.proposalAbout(officer);
        expect(admin.confirm(proposal, ANI), 403, "four-eyes-required");
        var confirmed = json(admin.confirm(proposal, BUDI).expectStatus().isOk());
        assertThat(confirmed.get("state").asString()).isEqualTo("INVITED");
        expect(admin.confirm(proposal, BUDI), 404, "not-found");
        var line = json(admin.get("/" + officer + "/history", ANI)).at("/items/0");
        assertThat(line.get("change").asString()).isEqualTo("APPOINTED");
        assertThat(line.get("changedBy").asString()).isEqualTo("admin-ani");
        assertThat(line.get("confirmedBy").asString()).isEqualTo("admin-budi");
        assertThat(line.get("reason").asString()).isEqualTo("Pegawai baru");
        assertThat(line.get("roles").toString()).isEqualTo("[\"VERIFIER\"]");
    }

    @Test
    void aRefusedAppointmentEndsThere() {
        var officer = id(admin.appoint(body("13.05", "SIGNER"), ANI));
        admin.send(HttpMethod.POST, "/proposals/" + admin.proposalAbout(officer) + "/refusal", WHY, BUDI)
                .expectStatus()
                .isNoContent();
        assertThat(json(admin.get("/" + officer, ANI)).get("state").asString()).isEqualTo("DISMISSED");
    }

    @ParameterizedTest
    @CsvSource({
        "13.05, CITIZEN, 422, officer-roles-invalid",
        "13.05, ADMIN+VERIFIER, 422, officer-roles-incompatible",
        "13.71, VERIFIER, 422, region-unknown",
        "13.05.77, VERIFIER, 422, region-unknown"
    })
    void aPostHasToBePossible(String region, String roles, int status, String code) {
        expect(admin.appoint(body(region, roles.split("\\+")), ANI), status, code);
    }

    @Test
    void aUserNameIsGivenOnceAndThePersonMustBeKnown() {
        var request = body("13.05", "VERIFIER");
        admin.appoint(request, ANI).expectStatus().isCreated();
        expect(admin.appoint(request, BUDI), 409, "officer-user-name-taken");
        var stranger = body("13.05", "VERIFIER");
        stranger.put("nik", "1305016011900097");
        expect(admin.appoint(stranger, ANI), 422, "officer-person-unknown");
        var shouting = body("13.05", "VERIFIER");
        shouting.put("userName", "SITI");
        expect(admin.appoint(shouting, ANI), 422, "validation-failed");
    }

    @Test
    void nobodyDecidesAboutTheOwnPost() {
        var hendra = DemoPeople.named("Hendra Saputra");
        var request = body("13.05", "APPROVER");
        request.put("nik", hendra.nik().value());
        var himself = TestTokens.of(Map.of(
                "sub",
                "admin-hendra",
                "roles",
                List.of("ADMIN"),
                "region",
                "13.05",
                "person",
                hendra.id().toString(),
                "acr",
                "aal2",
                "auth_time",
                Instant.now().getEpochSecond()));
        expect(admin.appoint(request, himself), 403, "conflict-of-interest");
        var officer = id(admin.appoint(request, ANI).expectStatus().isCreated());
        expect(admin.confirm(admin.proposalAbout(officer), himself), 403, "conflict-of-interest");
        var self = TestTokens.officer(Role.ADMIN, "13.05", officer.toString());
        expect(admin.step(officer, "dismissal", 1, self), 403, "conflict-of-interest");
    }

    @Test
    void theDatabaseHoldsTheRulesToo() {
        var officer = admin.appointed("13.05", "VERIFIER");
        assertThatThrownBy(() -> jdbc.sql("update officer_history set reason = 'x' where officer_id = :id")
                        .param("id", officer)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update officer_proposal set decided_by = proposed_by where officer_id = :id")
                        .param("id", officer)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update officer set state = 'ACTIVE' where id = :id")
                        .param("id", officer)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
