package id.adminduk.document.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.document.Births;
import id.adminduk.document.Births.Birth;
import id.adminduk.document.Births.IssuedDocument;
import id.adminduk.document.DocumentServiceTest;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.TestEvents;
import id.adminduk.kernel.test.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@DocumentServiceTest
class RevocationIT {
    private static final String APPROVER = TestTokens.officer(Role.APPROVER, "13.05");

    @Autowired
    Births births;

    @Autowired
    TestEvents events;

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRevokedAktaIsRedToEverybodyAndItsNumberStays() {
        var birth = Birth.any();
        var akta = births.issued(birth).get("AKTA_KELAHIRAN");
        revoke(akta, APPROVER, "COURT_DECISION").expectStatus().isNoContent();
        http.get()
                .uri("/v/{code}", akta.code())
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("REVOKED");
        var event = births.data(events.next(Births.TOPIC, "adminduk.document.revoked.v1", akta.id()));
        assertThat(event.get("reason").asString()).isEqualTo("COURT_DECISION");
        EventSamples.assertMatches("adminduk.document.revoked.v1", event);
        assertThat(entryOf(birth)).isEqualTo(akta.number() + " CANCELLED");
    }

    @Test
    void aRevokedCardLeavesTheRegisterEntryAlone() {
        var birth = Birth.any();
        var issued = births.issued(birth);
        revoke(issued.get("KK"), APPROVER, "WRONG_DATA").expectStatus().isNoContent();
        assertThat(entryOf(birth)).isEqualTo(issued.get("AKTA_KELAHIRAN").number() + " VALID");
    }

    @Test
    void revokingTwiceConflicts() {
        var akta = births.issued(Birth.any()).get("AKTA_KELAHIRAN");
        revoke(akta, APPROVER, "FRAUD").expectStatus().isNoContent();
        revoke(akta, APPROVER, "FRAUD")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("document-not-in-force");
    }

    @Test
    void anotherDistrictsApproverSeesNothing() {
        var akta = births.issued(Birth.any()).get("AKTA_KELAHIRAN");
        revoke(akta, TestTokens.officer(Role.APPROVER, "13.71"), "FRAUD")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anUnknownReasonIsRefused() {
        var akta = births.issued(Birth.any()).get("AKTA_KELAHIRAN");
        revoke(akta, APPROVER, "BECAUSE").expectStatus().is4xxClientError();
    }

    private RestTestClient.ResponseSpec revoke(IssuedDocument document, String token, String reason) {
        return http.post()
                .uri("/v1/documents/{id}/revocation", document.id())
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("reason", reason))
                .exchange();
    }

    private String entryOf(Birth birth) {
        return jdbc.sql("select reference || ' ' || state from register_entry where application_id = :id")
                .param("id", birth.applicationId())
                .query(String.class)
                .single();
    }
}
