package id.adminduk.document;

import id.adminduk.kernel.test.TestInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// The whole service on a real database and a real broker; all such tests share one context.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "springdoc.api-docs.enabled=true",
            "adminduk.issuing.poll=200ms",
            "adminduk.issuing.first-retry=100ms",
            "adminduk.issuing.longest-retry=300ms"
        })
@AutoConfigureRestTestClient
@ActiveProfiles("test")
@Import({TestInfrastructure.class, Births.class})
public @interface DocumentServiceTest {}
