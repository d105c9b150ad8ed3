package id.adminduk.identity.signout;

import id.adminduk.identity.account.AccountCare;
import id.adminduk.identity.account.EndReason;
import id.adminduk.identity.signin.OfficerNames;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells people that somebody else ended their sign-ins (promises.md S14, T09): a citizen on the account's phone, an
/// officer on the phone the administrators wrote down. Part of the caller's transaction.
@Component
public class EndNotices {
    private final AccountCare accounts;
    private final OfficerNames officers;

    EndNotices(AccountCare accounts, OfficerNames officers) {
        this.accounts = accounts;
        this.officers = officers;
    }

    public void tell(UUID subject, EndReason reason, Instant now) {
        officers.phoneOf(subject)
                .ifPresentOrElse(
                        phone -> accounts.tellEnded(phone, reason, now),
                        () -> accounts.tellEnded(subject, reason, now));
    }
}
