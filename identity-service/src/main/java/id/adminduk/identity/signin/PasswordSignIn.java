package id.adminduk.identity.signin;

import id.adminduk.identity.account.AccountDirectory;
import id.adminduk.identity.session.AddressBlock;
import id.adminduk.identity.session.KnownDevices;
import id.adminduk.identity.session.Proof;
import id.adminduk.identity.session.SignInPage;
import id.adminduk.identity.session.Visitor;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.types.InvalidValue;
import id.adminduk.kernel.types.Phone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Phone or user name, and password. The principal that comes out is the random subject and nothing else.
@Component
class PasswordSignIn implements AuthenticationProvider {
    static final int MOST_FAILURES = 10;
    static final Duration LOCK = SignInPage.LOCK;

    private static final Logger LOG = LoggerFactory.getLogger(PasswordSignIn.class);

    private record Credential(UUID subject, String passwordHash, boolean officer) {}

    private final AccountDirectory accounts;
    private final OfficerRepository officers;
    private final SignInFailureRepository failures;
    private final PasswordEncoder passwords;
    private final KnownDevices devices;
    private final AuditTrail audit;
    private final Clock clock;
    private final String nobodysHash;
    /// Wrong passwords from one address block, whatever the names; many people share one.
    private final int failuresPerBlock;

    PasswordSignIn(
            AccountDirectory accounts,
            OfficerRepository officers,
            SignInFailureRepository failures,
            PasswordEncoder passwords,
            KnownDevices devices,
            AuditTrail audit,
            Clock clock,
            @Value("${adminduk.sign-in.failures-per-block:100}") int failuresPerBlock) {
        this.accounts = accounts;
        this.officers = officers;
        this.failures = failures;
        this.passwords = passwords;
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
        this.failuresPerBlock = failuresPerBlock;
        this.nobodysHash = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
    }

    /// A name nobody has costs the same time, counts the same and is locked the same as one somebody has.
    @Override
    public Authentication authenticate(Authentication attempt) {
        var typed = attempt.getName().strip();
        var phone = phoneIn(typed);
        var name = phone == null ? typed.toLowerCase(Locale.ROOT) : phone.value();
        var now = clock.instant();
        var block = blockOf(attempt);
        var found = phone == null ? ofOfficer(name) : ofCitizen(phone);
        var device =
                found.flatMap(known -> devices.ofThisRequest(known.subject().toString(), known.passwordHash()));
        if (isLocked(name, block, device.orElse(null), now)) throw new LockedException("too many wrong passwords");
        var hash = found.map(Credential::passwordHash).orElse(nobodysHash);
        if (!passwords.matches(String.valueOf(attempt.getCredentials()), hash) || found.isEmpty()) {
            failures.add(name, now);
            failures.add(block, now);
            device.ifPresent(known -> failures.add(known, now));
            throw new BadCredentialsException("wrong name or password");
        }
        failures.forget(device.orElse(name), now.minus(LOCK)); // strangers get no new tries by it
        var subject = found.get().subject();
        devices.remember(subject.toString(), hash);
        audit.record(AuditEntry.of("session.opened", "account", subject).bySystem(subject.toString()));
        LOG.info("{} signed in", subject);
        return UsernamePasswordAuthenticationToken.authenticated(
                subject.toString(), null, authorities(found.get(), now));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    /// What strangers did does not count on a browser that knows the person; what was done there does.
    private boolean isLocked(String name, String block, @Nullable String device, Instant now) {
        var since = now.minus(LOCK);
        if (device != null) return failures.countSince(device, since) >= MOST_FAILURES;
        return failures.countSince(name, since) >= MOST_FAILURES
                || failures.countSince(block, since) >= failuresPerBlock;
    }

    private static String blockOf(Authentication attempt) {
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return "block " + AddressBlock.of(address);
    }

    private Optional<Credential> ofCitizen(Phone phone) {
        return accounts.credentialOf(phone)
                .map(found -> new Credential(found.accountId(), found.passwordHash(), false));
    }

    private Optional<Credential> ofOfficer(String userName) {
        return officers.credentialOf(userName)
                .map(found -> new Credential(found.officerId(), found.passwordHash(), true));
    }

    /// Kept with the session: the tokens tell when the password was last shown.
    private static List<GrantedAuthority> authorities(Credential found, Instant now) {
        GrantedAuthority password = Proof.PASSWORD.shownAt(now);
        return found.officer() ? List.of(password, Visitor.OFFICER) : List.of(password);
    }

    private static @Nullable Phone phoneIn(String typed) {
        try {
            return Phone.of(typed);
        } catch (InvalidValue _) {
            return null;
        }
    }
}
