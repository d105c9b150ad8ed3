package id.adminduk.identity.correction;

import static id.adminduk.identity.Calls.json;

import id.adminduk.identity.Calls;
import id.adminduk.identity.Citizens;
import id.adminduk.identity.Citizens.Citizen;
import id.adminduk.identity.WithSignIn;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/// A correction request a citizen has just made, and officers who may answer it.
@WithSignIn
abstract class CorrectionTest {
    static final String SITI = TestTokens.officer(Role.VERIFIER, "13.05", "siti");
    static final String BUDI = TestTokens.officer(Role.APPROVER, "13.05", "budi");

    @Autowired
    Citizens citizens;

    @Autowired
    JdbcClient jdbc;

    Calls calls;
    Citizen citizen;
    UUID id;
    String path;

    @BeforeEach
    void aRequest(@LocalServerPort int port) {
        calls = new Calls(RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build());
        citizen = citizens.withAccount();
        var asked = calls.create(
                "/v1/me/corrections",
                citizenToken(),
                "{\"field\":\"BIRTH_PLACE\",\"wish\":\"Pariaman, bukan yang tertulis\"}",
                UUID.randomUUID().toString());
        id = UUID.fromString(json(asked).get("id").asString());
        path = "/v1/corrections/" + id;
    }

    final String citizenToken() {
        return TestTokens.citizen(citizen.person().personId());
    }

    final void claim() {
        calls.post(path + "/claim", SITI, null, "\"v1\"").expectStatus().isOk();
    }
}
