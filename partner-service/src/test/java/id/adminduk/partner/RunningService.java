package id.adminduk.partner;

import id.adminduk.kernel.test.TestInfrastructure;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// The whole service on a port, with the demo partners, on a real database and broker; all tests share one.
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("test")
@Import({TestInfrastructure.class, PartnerCalls.class})
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "adminduk.demo=true",
            "adminduk.webhook.allow-private=true",
            "adminduk.webhook.timeout=3s",
            "adminduk.webhook.tick=500ms",
            "adminduk.webhook.ladder=100ms,200ms,300ms",
            "springdoc.api-docs.enabled=true"
        })
public @interface RunningService {}
