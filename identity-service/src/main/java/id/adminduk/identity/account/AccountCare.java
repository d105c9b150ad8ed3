package id.adminduk.identity.account;

import id.adminduk.identity.account.AccountEvent.Addressee;
import id.adminduk.identity.account.AccountEvent.Closed;
import id.adminduk.identity.account.AccountEvent.CodeRequested;
import id.adminduk.identity.account.AccountEvent.Delivery;
import id.adminduk.identity.account.AccountEvent.PhoneChangeAnnounced;
import id.adminduk.identity.account.AccountEvent.SignInsEnded;
import id.adminduk.identity.otp.CodePurpose;
import id.adminduk.identity.otp.CodeTry;
import id.adminduk.identity.phoneuse.ManualReview;
import id.adminduk.identity.phoneuse.PhoneUses;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// What may change on a running account, and the messages to its owner. Always inside the caller's transaction.
@Component
public class AccountCare {
    private final AccountRepository accounts;
    private final PhoneUses phones;
    private final PasswordEncoder passwords;
    private final Confidential confidential;
    private final Outbox outbox;

    AccountCare(
            AccountRepository accounts,
            PhoneUses phones,
            PasswordEncoder passwords,
            Confidential confidential,
            Outbox outbox) {
        this.accounts = accounts;
        this.phones = phones;
        this.passwords = passwords;
        this.confidential = confidential;
        this.outbox = outbox;
    }

    /// The person's running account, whatever its phone.
    public Optional<UUID> activeOf(UUID personId) {
        return accounts.lockActiveOf(personId).map(Account::id);
    }

    /// The account of this person that answers under this phone.
    public Optional<UUID> activeOf(UUID personId, Phone phone) {
        return accounts.activeOf(personId, phone);
    }

    public Optional<Phone> phoneOf(UUID account) {
        return active(account).map(Account::phone);
    }

    public boolean isTaken(Phone phone) {
        return accounts.credentialOf(phone).isPresent();
    }

    /// Refuses a weak password before anything else is looked at.
    public static void check(String password) {
        PasswordRules.check(password, List.of());
    }

    /// A new password for whoever held the phone.
    public void recover(UUID account, String password, Instant now) {
        accounts.recover(account, String.valueOf(passwords.encode(password)), now);
    }

    /// Whether the phone alone has opened the account since then.
    public boolean recoveredSince(UUID account, Instant moment) {
        return accounts.recoveredSince(account, moment);
    }

    public void changePhone(UUID account, Phone phone, Instant now) {
        accounts.changePhone(account, phone);
        phones.used(phone, personOf(account), now);
    }

    /// Refuses a phone that would stand for too many people (promises.md T01).
    public void requireFewPeopleOn(Phone phone, UUID account, Instant now) {
        if (phones.isUsedUp(phone, personOf(account), now)) throw new ManualReview();
    }

    private UUID personOf(UUID account) {
        return accounts.find(account).orElseThrow().personId();
    }

    /// Has a code sent to that phone in the account's name.
    public void send(UUID account, CodePurpose purpose, Phone to, String code, Instant now) {
        var sealed = confidential.seal(account, new Delivery(to.value(), code));
        publish(account, new CodeRequested(account, purpose, now, now.plus(CodeTry.LIFETIME), sealed));
    }

    /// The same work where there is nobody to send to; the caller takes it back.
    public void pretendToSend(CodePurpose purpose, Phone to, String code, Instant now) {
        var nobody = Account.opened(UUID.randomUUID(), new UUID(0, 0), new UUID(0, 0), RegionCode.of("13"), to, now);
        var sealed = confidential.seal(nobody.id(), new Delivery(to.value(), code));
        accounts.lock(nobody.id());
        accounts.touch(nobody);
        var event = new CodeRequested(nobody.id(), purpose, now, now.plus(CodeTry.LIFETIME), sealed);
        outbox.publish(AccountEvent.TOPIC, nobody.id(), nobody.version(), event);
    }

    /// The same for somebody who has no account: an officer who is invited. The event goes by the code's own id.
    public void send(UUID code, Phone to, CodePurpose purpose, String digits, Instant now) {
        var sealed = confidential.seal(code, new Delivery(to.value(), digits));
        var event = new CodeRequested(code, purpose, now, now.plus(CodeTry.LIFETIME), sealed);
        outbox.publish(AccountEvent.TOPIC, code, 1, event);
    }

    public void announcePhoneChange(UUID account, Instant now, Instant effectiveAt) {
        var phone = phoneOf(account).orElseThrow();
        var sealed = confidential.seal(account, new Addressee(phone.value()));
        publish(account, new PhoneChangeAnnounced(account, now, effectiveAt, sealed));
    }

    /// Tells the owner, where the account runs, that their sign-ins were ended for them.
    public void tellEnded(UUID account, EndReason reason, Instant now) {
        phoneOf(account).ifPresent(phone -> publish(account, ended(account, phone, reason, now)));
    }

    /// The same for an officer; the event goes by an id of its own.
    public void tellEnded(Phone officer, EndReason reason, Instant now) {
        var notice = UUID.randomUUID();
        outbox.publish(AccountEvent.TOPIC, notice, 1, ended(notice, officer, reason, now));
    }

    private SignInsEnded ended(UUID id, Phone phone, EndReason reason, Instant now) {
        return new SignInsEnded(id, reason, now, confidential.seal(id, new Addressee(phone.value())));
    }

    /// The owner died: nobody signs in with the account again, and an opening on its way leads nowhere.
    public Optional<UUID> closeOf(UUID personId, Instant now) {
        accounts.forgetUnconfirmedOf(personId);
        var running = accounts.lockActiveOf(personId);
        running.map(Account::closed).ifPresent(closed -> {
            accounts.close(closed);
            var event = new Closed(closed.id(), closed.regionCode(), closed.familyId(), Closed.Reason.DECEASED, now);
            outbox.publish(AccountEvent.TOPIC, closed.id(), closed.version(), event);
        });
        return running.map(Account::id);
    }

    private void publish(UUID id, AccountEvent event) {
        var next = accounts.lock(id).orElseThrow().next();
        accounts.touch(next);
        outbox.publish(AccountEvent.TOPIC, id, next.version(), event);
    }

    private Optional<Account> active(UUID id) {
        return accounts.find(id).filter(account -> account.state() == Account.State.ACTIVE);
    }
}
