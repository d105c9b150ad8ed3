package id.adminduk.identity.signin;

import id.adminduk.kernel.types.Phone;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What officers are called at the sign-in, and where they are reached.
@Component
public class OfficerNames {
    private final OfficerRepository officers;

    OfficerNames(OfficerRepository officers) {
        this.officers = officers;
    }

    public Optional<String> userNameOf(UUID subject) {
        return officers.find(subject).map(Officer::userName);
    }

    /// Where the administrators reach the officer, if they wrote it down.
    public Optional<Phone> phoneOf(UUID subject) {
        return officers.phoneOf(subject);
    }

    /// By user name; empty where the demonstration was never loaded.
    public Map<String, UUID> ofTheDemonstration() {
        return DemoOfficers.byUserName();
    }
}
