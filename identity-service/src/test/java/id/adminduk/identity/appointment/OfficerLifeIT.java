package id.adminduk.identity.appointment;

import static id.adminduk.identity.appointment.Administration.ANI;
import static id.adminduk.identity.appointment.Administration.BUDI;
import static id.adminduk.identity.appointment.Administration.WHY;
import static id.adminduk.identity.appointment.Administration.body;
import static id.adminduk.identity.appointment.Administration.expect;
import static id.adminduk.identity.appointment.Administration.id;
import static id.adminduk.identity.appointment.Administration.json;
import static id.adminduk.identity.appointment.Administration.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.RegistryTest;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/// From the appointment to the dismissal.
@RegistryTest
class OfficerLifeIT {
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
    void lessPowerCountsAtOnceMoreNeedsAnother() {
        var officer = admin.appointed("13.05.01", "VERIFIER", "APPROVER");
        var less = admin.change(officer, 2, "13.05.01.2001", "VERIFIER");
        assertThat(json(less.expectStatus().isOk()).get("region").asString()).isEqualTo("13.05.01.2001");
        expect(admin.change(officer, 2, "13.05.01.2001", "VERIFIER"), 412, "stale-version");
        admin.change(officer, 3, "13.05", "VERIFIER").expectStatus().isAccepted();
        assertThat(json(admin.get("/" + officer, ANI)).get("region").asString()).isEqualTo("13.05.01.2001");
        expect(admin.change(officer, 3, "13.05.02", "VERIFIER"), 409, "officer-proposal-waiting");
        admin.confirm(admin.proposalAbout(officer), BUDI).expectStatus().isOk();
        assertThat(json(admin.get("/" + officer, ANI)).get("region").asString()).isEqualTo("13.05");
        assertThat(json(admin.get("/" + officer + "/history", ANI)).get("items").size())
                .isEqualTo(3);
    }

    /// An endorser who speaks for one korong; for the whole nagari is more, and so is another korong.
    @Test
    void anEndorserMayBeBoundToAKorong() {
        var body = body("13.05.01.2001", "ENDORSER");
        body.put("korong", "  Koto   MUDIAK ");
        var officer = id(admin.appoint(body, ANI).expectStatus().isCreated());
        admin.confirm(admin.proposalAbout(officer), BUDI).expectStatus().isOk();
        assertThat(json(admin.get("/" + officer, ANI)).get("korong").asString()).isEqualTo("koto mudiak");
        assertThat(json(admin.get("/" + officer + "/history", ANI))
                        .at("/items/0/korong")
                        .asString())
                .isEqualTo("koto mudiak");
        admin.change(officer, 2, "13.05.01.2001", "ENDORSER").expectStatus().isAccepted();
        assertThat(json(admin.confirm(admin.proposalAbout(officer), BUDI))
                        .get("korong")
                        .isNull())
                .isTrue();
        for (var misplaced : List.of(body("13.05.01", "ENDORSER"), body("13.05.01.2001", "ENDORSER", "VERIFIER"))) {
            misplaced.put("korong", "Koto");
            expect(admin.appoint(misplaced, ANI), 422, "officer-korong-misplaced");
        }
    }

    @Test
    void oneAdministratorSuspendsAndDismissesTwoReinstate() {
        var officer = admin.appointed("13.05", "VERIFIER");
        expect(admin.step(officer, "reinstatement", 2, ANI), 409, "officer-state");
        admin.step(officer, "suspension", 2, ANI).expectStatus().isOk();
        expect(admin.step(officer, "suspension", 3, ANI), 409, "officer-state");
        admin.step(officer, "reinstatement", 3, ANI).expectStatus().isAccepted();
        expect(admin.confirm(admin.proposalAbout(officer), ANI), 403, "four-eyes-required");
        var back = json(admin.confirm(admin.proposalAbout(officer), BUDI));
        assertThat(back.get("state").asString()).as("never had a password").isEqualTo("INVITED");
        admin.step(officer, "dismissal", 4, BUDI).expectStatus().isOk();
        expect(admin.step(officer, "invitation", 5, BUDI), 409, "officer-state");
        expect(admin.change(officer, 5, "13.05", "VERIFIER"), 409, "officer-state");
    }

    @Test
    void whatWaitedAboutSomebodyGoesWithThem() {
        var officer = admin.appointed("13.05.01", "VERIFIER");
        admin.change(officer, 2, "13.05", "VERIFIER").expectStatus().isAccepted();
        var proposal = admin.proposalAbout(officer);
        admin.step(officer, "dismissal", 2, ANI).expectStatus().isOk();
        expect(admin.confirm(proposal, BUDI), 404, "not-found");
    }

    @Test
    void everyDecisionNeedsAFactorShownLatelyAndTheVersionSeen() {
        var tired = TestTokens.officer(
                Role.ADMIN, "13.05", "admin-tired", "aal2", Instant.now().minusSeconds(1800));
        var oneFactor = TestTokens.officer(Role.ADMIN, "13.05", "admin-one", "aal1", Instant.now());
        var officer = admin.appointed("13.05.01", "VERIFIER");
        admin.change(officer, 2, "13.05", "VERIFIER").expectStatus().isAccepted();
        for (var token : List.of(tired, oneFactor)) {
            expect(admin.appoint(body("13.05", "VERIFIER"), token), 401, "recent-proof-required");
            expect(admin.confirm(admin.proposalAbout(officer), token), 401, "recent-proof-required");
            for (var step : List.of("suspension", "dismissal", "invitation", "reinstatement"))
                expect(admin.step(officer, step, 2, token), 401, "recent-proof-required");
        }
        expect(admin.send(HttpMethod.POST, "/" + officer + "/suspension", WHY, ANI), 428, "precondition-required");
    }

    @Test
    void anAdministratorOfAnotherAreaKnowsNobody() {
        var officer = admin.appointed("13.05.01", "VERIFIER");
        var elsewhere = TestTokens.officer(Role.ADMIN, "13.05.02", "admin-elsewhere");
        expect(admin.get("/" + officer, elsewhere), 404, "not-found");
        expect(admin.get("/" + officer + "/history", elsewhere), 404, "not-found");
        expect(admin.step(officer, "dismissal", 2, elsewhere), 404, "not-found");
        assertThat(text(admin.get("", elsewhere))).doesNotContain(officer.toString());
    }

    @Test
    void aLongListHasPages() {
        for (int n = 0; n < 3; n++) admin.appointed("13.05.17", "COURIER");
        var place = TestTokens.officer(Role.ADMIN, "13.05.17", "admin-17");
        var first = json(admin.get("?limit=2&state=INVITED", place));
        assertThat(first.get("items").size()).isEqualTo(2);
        var next = first.get("next").asString();
        var second = json(admin.get("?limit=2&state=INVITED&after=" + next, place));
        assertThat(second.get("items").size()).isEqualTo(1);
        assertThat(first.get("items").toString())
                .doesNotContain(second.at("/items/0/id").asString());
        expect(admin.get("?limit=2&after=" + next, place), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ADMIN", "SERVICE"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForAdministratorsAlone(Role role) {
        var token = TestTokens.officer(role, "13.05");
        var id = UUID.randomUUID();
        for (var path : List.of("", "/" + id, "/" + id + "/history", "/proposals"))
            expect(admin.get(path, token), 403, "forbidden");
        expect(admin.appoint(body("13.05", "VERIFIER"), token), 403, "forbidden");
        for (var step : List.of("suspension", "dismissal", "invitation", "reinstatement"))
            expect(admin.step(id, step, 1, token), 403, "forbidden");
        expect(admin.confirm(id, token), 403, "forbidden");
        expect(admin.send(HttpMethod.PUT, "/" + id, WHY, token), 403, "forbidden");
    }
}
