package id.adminduk.identity.signin;

import id.adminduk.identity.account.AccountDirectory;
import id.adminduk.kernel.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the person behind a token's subject anew for every token, so that a role taken away or an account closed ends
/// with the next one.
@Component
public class SignedInDirectory {
    private final AccountDirectory accounts;
    private final OfficerRepository officers;

    SignedInDirectory(AccountDirectory accounts, OfficerRepository officers) {
        this.accounts = accounts;
        this.officers = officers;
    }

    public Optional<SignedIn> find(UUID subject) {
        return accounts.personOf(subject)
                .map(person -> new SignedIn(subject, Set.of(Role.CITIZEN), null, person, null))
                .or(() -> officers.find(subject).map(Officer::signedIn));
    }
}
