package id.adminduk.identity.signout;

import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends sign-ins from elsewhere: the tokens of a program, and the browser sessions that could get new ones.
@Component
public class SignIns {
    private final RevocationRepository revocations;
    private final FindByIndexNameSessionRepository<? extends Session> browsers;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    SignIns(
            RevocationRepository revocations,
            FindByIndexNameSessionRepository<? extends Session> browsers,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.revocations = revocations;
        this.browsers = browsers;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// False when this person has no such sign-in.
    boolean end(UUID subject, String signIn) {
        boolean ended = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!revocations.end(subject, signIn)) return false;
            audit.record(AuditEntry.of("session.ended", "account", subject).bySystem(subject.toString()));
            return true;
        }));
        if (ended) closeBrowsers(subject);
        return ended;
    }

    /// After a password was recovered, a phone changed, or an account closed; tells how many there were.
    public int endAll(UUID subject) {
        int ended = revocations.endAllOf(subject);
        closeBrowsers(subject);
        return ended;
    }

    /// After a second factor took the place of another: what was signed in with the old one ends, but for the browser
    /// that did it.
    public void endAllBut(UUID subject, String browser) {
        revocations.endAllOf(subject);
        browsers.findByPrincipalName(subject.toString()).keySet().stream()
                .filter(other -> !other.equals(browser))
                .forEach(browsers::deleteById);
    }

    /// The person took a consent back; their browser stays signed in, for it was not the program's.
    public void endAllOf(UUID subject, String clientId) {
        revocations.endAllOf(subject, clientId);
    }

    /// A program was switched off.
    public void endAllThrough(String clientId) {
        revocations.endAllThrough(clientId);
    }

    private void closeBrowsers(UUID subject) {
        browsers.findByPrincipalName(subject.toString()).keySet().forEach(browsers::deleteById);
    }
}
