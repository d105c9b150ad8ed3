package id.adminduk.identity.correction;

import static id.adminduk.identity.Calls.json;

import id.adminduk.identity.Calls;
import id.adminduk.identity.Citizens.Citizen;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.UUID;
import org.springframework.test.web.servlet.client.RestTestClient;

/// A correction request a citizen has just made.
record Asked(Calls calls, Citizen citizen, UUID id, String path) {
    static final String SITI = TestTokens.officer(Role.VERIFIER, "13.05", "siti");
    static final String BUDI = TestTokens.officer(Role.APPROVER, "13.05", "budi");

    static Asked by(Citizen citizen, int port) {
        var calls = new Calls(RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build());
        var asked = calls.create(
                "/v1/me/corrections",
                TestTokens.citizen(citizen.person().personId()),
                "{\"field\":\"BIRTH_PLACE\",\"wish\":\"Pariaman, bukan yang tertulis\"}",
                UUID.randomUUID().toString());
        var id = UUID.fromString(json(asked).get("id").asString());
        return new Asked(calls, citizen, id, "/v1/corrections/" + id);
    }
}
