package id.adminduk.identity.account;

import id.adminduk.kernel.types.Phone;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the sign-in asks about citizens' accounts.
@Component
public class AccountDirectory {

    public record Credential(UUID accountId, String passwordHash) {}

    /// What a citizen sees of the own account.
    public record OwnAccount(UUID id, UUID personId, Phone phone, Instant openedAt, long version) {}

    private final AccountRepository accounts;

    AccountDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    public Optional<Credential> credentialOf(Phone phone) {
        return accounts.credentialOf(phone);
    }

    /// The person behind an account that may sign in.
    public Optional<UUID> personOf(UUID accountId) {
        return accounts.find(accountId)
                .filter(account -> account.state() == Account.State.ACTIVE)
                .map(Account::personId);
    }

    /// Where this person is reached, if they have a running account.
    public Optional<Phone> phoneOf(UUID personId) {
        return accounts.activeOf(personId).map(Account::phone);
    }

    public Optional<OwnAccount> find(UUID accountId) {
        return accounts.find(accountId)
                .map(account -> new OwnAccount(
                        account.id(), account.personId(), account.phone(), account.openedAt(), account.version()));
    }
}
