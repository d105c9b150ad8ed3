package id.adminduk.identity.signin;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What officers are called at the sign-in.
@Component
public class OfficerNames {
    private final OfficerRepository officers;

    OfficerNames(OfficerRepository officers) {
        this.officers = officers;
    }

    public Optional<String> userNameOf(UUID subject) {
        return officers.find(subject).map(Officer::userName);
    }

    /// By user name; empty where the demonstration was never loaded.
    public Map<String, UUID> ofTheDemonstration() {
        return DemoOfficers.byUserName();
    }
}
