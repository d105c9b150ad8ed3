package id.adminduk.identity.invitation;

import id.adminduk.identity.account.AccountCare;
import id.adminduk.identity.invitation.InvitationRepository.Invited;
import id.adminduk.identity.otp.CodePurpose;
import id.adminduk.identity.otp.CodeRefused;
import id.adminduk.identity.otp.Codes;
import id.adminduk.identity.otp.EqualRoad;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.types.Phone;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets an invited officer set a password with a code to the phone the administrators wrote down. A user name nobody
/// has takes the same road as far as anybody outside can see.
@Component
class InvitationDesk {
    private static final Logger LOG = LoggerFactory.getLogger(InvitationDesk.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final int MOST_A_DAY = 5;

    /// Stand in where nobody is invited; nothing is sent there.
    private static final UUID NOBODY = new UUID(0, 0);

    private static final Phone NOBODYS = Phone.of("+628110000000");

    private final InvitationRepository invitations;
    private final AccountCare messages;
    private final Codes codes;
    private final EqualRoad road;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InvitationDesk(
            InvitationRepository invitations,
            AccountCare messages,
            Codes codes,
            EqualRoad road,
            PasswordEncoder passwords,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.invitations = invitations;
        this.messages = messages;
        this.codes = codes;
        this.road = road;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Answers an id in any case; where nobody is invited, nothing stands behind it and nothing is sent.
    UUID begin(String userName) {
        var now = clock.instant();
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            invitations.forget(now.minus(DAY));
            var found = invitations.invited(userName.strip().toLowerCase(Locale.ROOT), now.minus(GOOD_FOR));
            var officer = found.map(Invited::officerId).orElse(NOBODY);
            boolean tooOften = invitations.begunBy(officer, now.minus(DAY)) >= MOST_A_DAY;
            var invited = found.filter(_ -> !tooOften);
            invitations.begin(id, invited.map(Invited::officerId).orElse(null), now);
            var code = codes.issue(id, CodePurpose.INVITE, now);
            var phone = invited.map(Invited::phone).orElse(NOBODYS);
            road.walk(invited.isPresent(), () -> messages.send(id, phone, CodePurpose.INVITE, code, now));
        });
        return id;
    }

    /// With the password the officer may sign in; the sign-in asks for a second factor before anything else.
    void accept(UUID id, String code, String password) {
        AccountCare.check(password);
        var now = clock.instant();
        codes.check(id, code, now);
        var officer = invitations.officerOf(id).orElseThrow(CodeRefused.Invalid::new);
        var hash = String.valueOf(passwords.encode(password));
        transaction.executeWithoutResult(_ -> {
            codes.use(id, now);
            if (!invitations.accept(officer, hash, now)) throw new CodeRefused.Invalid();
            audit.record(AuditEntry.of("officer.accepted", "officer", officer).bySystem(officer.toString()));
        });
        LOG.info("officer {} accepted the invitation", officer);
    }
}
