package id.adminduk.application.mailbox;

import id.adminduk.application.CaseSteps;
import id.adminduk.kernel.test.TestInfrastructure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import({TestInfrastructure.class, CaseSteps.class})
@ActiveProfiles("test")
class MailboxAbsentIT {

    @Test
    void thereIsNoMailboxElsewhere(@Autowired RestTestClient http) {
        http.get().uri("/mailbox").exchange().expectStatus().isNotFound();
        http.post()
                .uri("/mailbox/search")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("phone", "081234567890"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
