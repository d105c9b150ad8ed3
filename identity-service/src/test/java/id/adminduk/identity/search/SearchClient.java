package id.adminduk.identity.search;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// Searches over HTTP, at the counter when nothing else is said.
record SearchClient(RestTestClient http) {

    /// Another one each time: what one may see in an hour has an end.
    static String verifier() {
        return TestTokens.officer(Role.VERIFIER, "13.05", "officer-" + UUID.randomUUID());
    }

    ResponseSpec search(String authorization, Map<String, ?> question) {
        var body = new HashMap<String, Object>(question);
        body.putIfAbsent("reason", "COUNTER");
        return http.post()
                .uri("/v1/residents/search")
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    BodyContentSpec found(Map<String, ?> question) {
        return search(verifier(), question).expectStatus().isOk().expectBody();
    }
}
