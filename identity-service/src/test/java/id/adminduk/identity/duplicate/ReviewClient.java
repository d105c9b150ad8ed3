package id.adminduk.identity.duplicate;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/// Officers at the review list.
public record ReviewClient(RestTestClient http) {
    public static final String APPROVER = TestTokens.officer(Role.APPROVER, "13.05");
    static final String VERIFIER = TestTokens.officer(Role.VERIFIER, "13.05");
    static final String PATH = "/v1/residents/duplicates";

    ResponseSpec get(String path, String authorization) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }

    public ResponseSpec decide(UUID pair, String what, long version, String authorization, String body) {
        return http.post()
                .uri(PATH + "/{id}/{what}", pair, what)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header(HttpHeaders.IF_MATCH, "\"v" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    ResponseSpec different(UUID pair, long version, String authorization) {
        return decide(pair, "different", version, authorization, "");
    }

    public static String keep(UUID kept) {
        return "{\"keep\": \"" + kept + "\"}";
    }

    public static String keep(UUID kept, UUID newHead) {
        return "{\"keep\": \"" + kept + "\", \"newHead\": \"" + newHead + "\"}";
    }
}
