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

/// As [RegistryTest], in an office whose numbers come from SIAK, by file.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"adminduk.demo=true", "adminduk.registry.numbers=SIAK", "adminduk.registry.look-every=PT0.1S"})
@AutoConfigureRestTestClient
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
public @interface NationalTest {}
