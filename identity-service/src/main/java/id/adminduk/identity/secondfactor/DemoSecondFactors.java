package id.adminduk.identity.secondfactor;

import id.adminduk.identity.signin.OfficerNames;
import id.adminduk.kernel.crypto.KeyFolder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The authenticators of the demonstration's officers: their secrets stand beside the passwords in the key folder, for
/// whoever plays an officer. Runs once the officers are there.
@Component
@Order
@ConditionalOnProperty("adminduk.demo")
class DemoSecondFactors implements ApplicationRunner {
    private final SecondFactors factors;
    private final OfficerNames officers;
    private final KeyFolder keys;

    DemoSecondFactors(SecondFactors factors, OfficerNames officers, KeyFolder keys) {
        this.factors = factors;
        this.officers = officers;
        this.keys = keys;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var demo = officers.ofTheDemonstration();
        var secrets = new Properties();
        var text = keys.file("demo/totp.properties", () -> newSecrets(demo.keySet()));
        secrets.load(new StringReader(new String(text, StandardCharsets.UTF_8)));
        demo.forEach((name, id) -> {
            var secret = secrets.getProperty(name);
            if (secret != null) factors.adopt(id, new TotpSecret(secret));
        });
    }

    private static byte[] newSecrets(Collection<String> names) {
        var random = new SecureRandom();
        return names.stream()
                .sorted()
                .map(name -> name + "=" + TotpSecret.random(random).base32() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
