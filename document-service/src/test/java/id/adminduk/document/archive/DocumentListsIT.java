package id.adminduk.document.archive;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.document.Births;
import id.adminduk.document.Births.Birth;
import id.adminduk.document.Births.IssuedDocument;
import id.adminduk.document.DocumentServiceTest;
import id.adminduk.kernel.test.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.JsonPathAssertions;
import org.springframework.test.web.servlet.client.RestTestClient;

@DocumentServiceTest
class DocumentListsIT {
    @Autowired
    Births births;

    @Autowired
    RestTestClient http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aParentFindsTheDocumentsAndOpensThemWithThePin() {
        var birth = Birth.any();
        var akta = births.issued(birth).get("AKTA_KELAHIRAN");
        http.get()
                .uri("/v1/documents")
                .header("Authorization", TestTokens.citizen(birth.motherId()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
        ownFile(akta, TestTokens.citizen(birth.motherId())).expectStatus().isOk();
        assertThat(prints(akta)).containsExactly("OWNER");
        ownFile(akta, TestTokens.citizen(UUID.randomUUID())).expectStatus().isNotFound();
    }

    @Test
    void anOwnerWhoIsLockedOutSignsInForANewPin() {
        var birth = Birth.any();
        var akta = akta(birth);
        for (int tries = 0; tries < 5; tries++) download(akta.token(), wrong(akta));
        newPin(akta, UUID.randomUUID()).expectStatus().isNotFound();
        var fresh = newPin(akta, birth.motherId())
                .expectStatus()
                .isOk()
                .expectBody(DocumentController.NewPin.class)
                .returnResult()
                .getResponseBody();
        assertThat(fresh).isNotNull();
        download(akta.token(), fresh.pin()).expectStatus().isOk();
        if (!fresh.pin().equals(akta.pin()))
            download(akta.token(), akta.pin()).expectStatus().isForbidden();
    }

    @Test
    void theReportingPartnerListsAndTakesItsDocuments() {
        var birth = Birth.any();
        var akta = births.issued(birth).get("AKTA_KELAHIRAN");
        partnerList(birth, birth.partnerId()).isEqualTo(2);
        partnerFile(akta, birth.partnerId()).expectStatus().isOk();
        assertThat(prints(akta)).containsExactly("PARTNER");
    }

    @Test
    void aForeignPartnerSeesNothing() {
        var birth = Birth.any();
        var akta = births.issued(birth).get("AKTA_KELAHIRAN");
        partnerList(birth, UUID.randomUUID()).isEqualTo(0);
        partnerFile(akta, UUID.randomUUID()).expectStatus().isNotFound();
        assertThat(prints(akta)).isEmpty();
    }

    private RestTestClient.ResponseSpec ownFile(IssuedDocument document, String token) {
        return http.post()
                .uri("/v1/documents/{id}/file", document.id())
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("pin", document.pin()))
                .exchange();
    }

    private RestTestClient.ResponseSpec newPin(IssuedDocument document, UUID person) {
        return http.post()
                .uri("/v1/documents/{id}/pin", document.id())
                .header("Authorization", TestTokens.citizen(person))
                .exchange();
    }

    private JsonPathAssertions partnerList(Birth birth, UUID partner) {
        return http.get()
                .uri("/v1/partner-documents?partnerEventId={event}", birth.partnerEventId())
                .header("Authorization", TestTokens.partner(partner))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()");
    }

    private RestTestClient.ResponseSpec partnerFile(IssuedDocument document, UUID partner) {
        return http.get()
                .uri("/v1/partner-documents/{id}/file", document.id())
                .header("Authorization", TestTokens.partner(partner))
                .exchange();
    }

    private IssuedDocument akta(Birth birth) {
        return births.issued(birth).get("AKTA_KELAHIRAN");
    }

    private RestTestClient.ResponseSpec download(String token, String pin) {
        return http.post()
                .uri("/v1/downloads/{token}", token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("pin", pin))
                .exchange();
    }

    private static String wrong(IssuedDocument document) {
        return document.pin().equals("111111") ? "222222" : "111111";
    }

    private List<String> prints(IssuedDocument document) {
        return jdbc.sql("select channel from print_log where document_id = :id")
                .param("id", document.id())
                .query(String.class)
                .list();
    }
}
