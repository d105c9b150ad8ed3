package id.adminduk.identity.account;

import id.adminduk.identity.account.AccountEvent.CodeRequested;
import id.adminduk.identity.account.AccountEvent.Delivery;
import id.adminduk.identity.account.AccountRefused.AccountExists;
import id.adminduk.identity.account.AccountRefused.ActsThroughParent;
import id.adminduk.identity.account.AccountRefused.CodeInvalid;
import id.adminduk.identity.account.AccountRefused.TooManyAttempts;
import id.adminduk.identity.calendar.FullAge;
import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.interest.OwnAffairs;
import id.adminduk.identity.otp.CodePurpose;
import id.adminduk.identity.otp.CodeRepository;
import id.adminduk.identity.otp.CodeTry;
import id.adminduk.identity.otp.EqualRoad;
import id.adminduk.identity.phoneuse.ManualReview;
import id.adminduk.identity.phoneuse.PhoneUses;
import id.adminduk.identity.resident.RegisteredPerson;
import id.adminduk.identity.resident.ResidentLookup;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens and confirms accounts. A match and a miss take the same road as far as anybody outside can see.
@Component
class AccountDesk {
    record Opening(Nik nik, KkNumber kkNumber, LocalDate birthDate, Phone phone, String password) {
        @Override
        public String toString() {
            return "Opening";
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int MOST_CODES = 5;
    private static final int MOST_OPENINGS = 5;

    /// Takes the place of whoever the facts do not fit; nothing written for them stays.
    private static final RegisteredPerson NOBODY = new RegisteredPerson(
            new UUID(0, 0), new UUID(0, 0), RegionCode.of("13"), new PersonName("Tidak Ada"), false);

    private static final Phone NOBODYS = Phone.of("+628110000000");

    private final ResidentLookup residents;
    private final AccountRepository accounts;
    private final PhoneUses phones;
    private final CodeRepository codes;
    private final PasswordEncoder passwords;
    private final Confidential confidential;
    private final Outbox outbox;
    private final EqualRoad road;
    private final OwnAffairs affairs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountDesk(
            ResidentLookup residents,
            AccountRepository accounts,
            PhoneUses phones,
            CodeRepository codes,
            PasswordEncoder passwords,
            Confidential confidential,
            Outbox outbox,
            EqualRoad road,
            OwnAffairs affairs,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.residents = residents;
        this.accounts = accounts;
        this.phones = phones;
        this.codes = codes;
        this.passwords = passwords;
        this.confidential = confidential;
        this.outbox = outbox;
        this.road = road;
        this.affairs = affairs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Answers an id in any case. Where the facts do not match, or the person or phone has an account, nothing stands
    /// behind it.
    UUID open(Opening opening) {
        PasswordRules.check(opening.password(), ownNumbers(opening));
        var hash = String.valueOf(passwords.encode(opening.password()));
        var now = clock.instant();
        var id = UUID.randomUUID();
        var code = newCode();
        transaction.executeWithoutResult(_ -> {
            accounts.forgetUnconfirmed(now.minus(DAY));
            codes.forget(now.minus(DAY));
            codes.insert(id, CodePurpose.VERIFY_PHONE, code, now);
            var found = residents.find(opening.nik(), opening.kkNumber(), opening.birthDate());
            var person = found.orElse(NOBODY);
            boolean match = isFree(person, opening, now) && found.isPresent();
            road.walk(match, () -> open(id, person, opening.phone(), hash, code, now));
            if (match) LOG.info("account {} opened", id);
        });
        return id;
    }

    /// At the counter: the officer is told what does not fit. The person sets a password later, by recovery.
    UUID openAssisted(Opening opening, CurrentUser officer) {
        var now = clock.instant();
        var person = residents
                .find(opening.nik(), opening.kkNumber(), opening.birthDate())
                .filter(found -> officer.covers(found.regionCode()))
                .orElseThrow(NotFound::new);
        affairs.refuse(officer, person.personId());
        if (!isOfAge(person, opening.birthDate(), now)) throw new ActsThroughParent();
        if (accounts.isTaken(person.personId(), opening.phone())) throw new AccountExists();
        if (accounts.openingsOf(opening.phone(), now.minus(DAY)) >= MOST_OPENINGS) throw new TooManyAttempts(DAY);
        if (phones.isUsedUp(opening.phone(), person.personId(), now)) throw new ManualReview();
        var id = UUID.randomUUID();
        var code = newCode();
        var nobodyKnows = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
        transaction.executeWithoutResult(_ -> {
            codes.insert(id, CodePurpose.VERIFY_PHONE, code, now);
            open(id, person, opening.phone(), nobodyKnows, code, now);
            accounts.assisted(id, officer.subject());
            audit.record(AuditEntry.of("account.assisted", "account", id).by(officer));
        });
        return id;
    }

    void verify(UUID id, String code) {
        var now = clock.instant();
        var verdict = codes.spend(id, code).map(spent -> spent.verdict(now)).orElse(CodeTry.Verdict.WRONG);
        switch (verdict) {
            case TOO_MANY -> throw new TooManyAttempts(CodeTry.LIFETIME);
            case WRONG -> throw new CodeInvalid();
            case RIGHT -> transaction.executeWithoutResult(_ -> confirm(id, now));
        }
    }

    void resend(UUID id) {
        var now = clock.instant();
        var code = newCode();
        transaction.executeWithoutResult(_ -> {
            if (!codes.replace(id, code, now, now.minus(BETWEEN_CODES), MOST_CODES))
                throw new TooManyAttempts(BETWEEN_CODES);
            var found = accounts.lock(id);
            var account =
                    found.orElseGet(() -> opened(id, NOBODY, NOBODYS, now)).next();
            road.walk(found.isPresent(), () -> {
                accounts.touch(account);
                announceCode(account, code, now);
            });
        });
    }

    /// Asks everything in any case: a question left out would be heard in the time.
    private boolean isFree(RegisteredPerson person, Opening opening, Instant now) {
        boolean taken = accounts.isTaken(person.personId(), opening.phone());
        boolean tooOften = accounts.openingsOf(opening.phone(), now.minus(DAY)) >= MOST_OPENINGS;
        boolean usedUp = phones.isUsedUp(opening.phone(), person.personId(), now);
        return isOfAge(person, opening.birthDate(), now) && !taken && !tooOften && !usedUp;
    }

    /// Below seventeen and never married, a parent on the same family card acts instead (UU 23/2006 article 63).
    private static boolean isOfAge(RegisteredPerson person, LocalDate birthDate, Instant now) {
        return FullAge.reached(birthDate, person.everMarried(), OfficeDay.of(now));
    }

    private void open(UUID id, RegisteredPerson person, Phone phone, String hash, String code, Instant now) {
        var account = opened(id, person, phone, now);
        accounts.insert(account, hash);
        publish(account, new AccountEvent.Opened(id, account.regionCode(), account.familyId(), now));
        var next = account.next();
        accounts.touch(next);
        announceCode(next, code, now);
        audit.record(AuditEntry.of("account.opened", "account", id).bySystem(id.toString()));
    }

    private static Account opened(UUID id, RegisteredPerson person, Phone phone, Instant now) {
        return Account.opened(id, person.personId(), person.familyId(), person.regionCode(), phone, now);
    }

    private void confirm(UUID id, Instant now) {
        if (!codes.use(id, now)) throw new CodeInvalid();
        var account = accounts.lock(id).orElseThrow(CodeInvalid::new).confirmed();
        accounts.confirm(account, now);
        phones.used(account.phone(), account.personId(), now);
        publish(account, new AccountEvent.Verified(id, account.regionCode(), account.familyId(), now));
        audit.record(AuditEntry.of("account.verified", "account", id).bySystem(id.toString()));
        LOG.info("account {} confirmed", id);
    }

    private void announceCode(Account account, String code, Instant now) {
        var sealed =
                confidential.seal(account.id(), new Delivery(account.phone().value(), code));
        publish(
                account,
                new CodeRequested(account.id(), CodePurpose.VERIFY_PHONE, now, now.plus(CodeTry.LIFETIME), sealed));
    }

    private void publish(Account account, AccountEvent event) {
        outbox.publish(AccountEvent.TOPIC, account.id(), account.version(), event);
    }

    private String newCode() {
        return "%06d".formatted(random.nextInt(1_000_000));
    }

    private static List<String> ownNumbers(Opening opening) {
        var phone = opening.phone().value();
        return List.of(
                opening.nik().value(),
                opening.kkNumber().value(),
                phone.startsWith("+62") ? phone.substring(3) : phone);
    }
}
