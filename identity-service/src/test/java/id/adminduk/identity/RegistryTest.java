package id.adminduk.identity;

import id.adminduk.kernel.test.TestInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/// The whole service on a real database and broker, with the invented district loaded and application-service as
/// [NeighbourCases]; one context for all such tests.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "adminduk.demo=true")
@AutoConfigureRestTestClient
@ContextConfiguration(initializers = NeighbourCases.class)
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
public @interface RegistryTest {}
