package id.adminduk.identity.familyimport;

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

/// The whole service in a district of its own, empty but for its places, with small batches and small files.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "adminduk.family-file.batch=25",
            "adminduk.family-file.max-csv=3MB",
            "adminduk.family-file.max-xlsx=1MB"
        })
@AutoConfigureRestTestClient
@Import({TestInfrastructure.class, Imports.class})
@ActiveProfiles("test")
@interface ImportTest {}
