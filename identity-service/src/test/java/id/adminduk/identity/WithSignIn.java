package id.adminduk.identity;

import id.adminduk.kernel.test.TestInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// The whole service with the demonstration's officers and partners, on real servers; one context for all tests of
/// accounts and sign-in.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "adminduk.demo=true",
            "adminduk.sign-in.device-interval=PT0.5S",
            "adminduk.accounts.requests-per-minute=1000000",
            "adminduk.sign-in.failed-requests-per-minute=1000000",
            "adminduk.sign-in.failures-per-block=1000000"
        })
@Import({TestInfrastructure.class, SignInFixtures.class})
@ActiveProfiles("test")
public @interface WithSignIn {}
