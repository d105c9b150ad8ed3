package id.adminduk.identity.secondfactor;

import id.adminduk.identity.session.Proof;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Enrols an authenticator app and checks its codes: five tries in a quarter of an hour, each code once.
@Component
class SecondFactors {
    static final int MOST_TRIES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int RECOVERY_CODES = 10;

    enum Answer {
        RIGHT,
        WRONG,
        TOO_MANY,
        NOT_ENROLLED
    }

    /// @param proof what was shown, where it was right
    record Verdict(Answer answer, @Nullable Proof proof) {
        static Verdict of(Answer answer) {
            return new Verdict(answer, null);
        }
    }

    /// @param recoveryCodes where the code was right; shown once
    record Enrolment(Answer answer, List<String> recoveryCodes) {
        static Enrolment refused(Answer answer) {
            return new Enrolment(answer, List.of());
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);
    private static final String RECOVERY_ALPHABET =
            "ABCDEFGHJKMNPQRSTUVWXYZ23456789"; // nothing that looks like another
    private static final int RECOVERY_LENGTH = 10;

    private final SecondFactorRepository factors;
    private final NextAuthenticatorRepository next;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            SecondFactorRepository factors,
            NextAuthenticatorRepository next,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.factors = factors;
        this.next = next;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean isEnrolled(UUID subject) {
        return factors.isConfirmed(subject);
    }

    /// The secret to show; the same one as long as nobody confirms it, so that a reloaded page shows no other code.
    TotpSecret propose(UUID subject) {
        return factors.proposed(subject).orElseGet(() -> {
            factors.propose(subject, TotpSecret.random(random), clock.instant());
            return factors.proposed(subject).orElseThrow();
        });
    }

    /// The first code from the app proves that it holds the secret; what comes back are the recovery codes.
    Enrolment confirm(UUID subject, String typed) {
        var now = clock.instant();
        var attempt = factors.spend(subject, now, now.minus(WINDOW));
        if (attempt.isEmpty()) return Enrolment.refused(Answer.WRONG);
        if (attempt.get().tries() > MOST_TRIES) return Enrolment.refused(Answer.TOO_MANY);
        var step = Totp.stepOf(attempt.get().secret(), plain(typed), now);
        if (step.isEmpty()) return Enrolment.refused(Answer.WRONG);
        var codes = recoveryCodes();
        boolean confirmed = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!factors.confirm(subject, step.getAsLong(), now)) return false;
            keepCodes(subject, codes, "second-factor.enrolled");
            return true;
        }));
        return confirmed ? new Enrolment(Answer.RIGHT, codes) : Enrolment.refused(Answer.WRONG);
    }

    /// The secret of the authenticator that is to take the place of the one in use; the same for a quarter of an hour.
    TotpSecret proposeNext(UUID subject) {
        var now = clock.instant();
        return next.proposedSince(subject, now.minus(WINDOW)).orElseGet(() -> {
            next.propose(subject, TotpSecret.random(random), now);
            return next.proposedSince(subject, now.minus(WINDOW)).orElseThrow();
        });
    }

    /// The first code of the new authenticator puts it in the place of the old one, whose codes and recovery codes
    /// count
    /// no longer. Tries are counted together with those of the old one.
    Enrolment replace(UUID subject, String typed) {
        var now = clock.instant();
        var attempt = factors.spend(subject, now, now.minus(WINDOW));
        if (attempt.isPresent() && attempt.get().tries() > MOST_TRIES) return Enrolment.refused(Answer.TOO_MANY);
        var secret = next.proposedSince(subject, now.minus(WINDOW));
        var step =
                secret.map(proposed -> Totp.stepOf(proposed, plain(typed), now)).orElse(OptionalLong.empty());
        if (attempt.isEmpty() || step.isEmpty()) return Enrolment.refused(Answer.WRONG);
        var codes = recoveryCodes();
        boolean replaced = Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!next.take(subject) || !factors.replace(subject, secret.orElseThrow(), step.getAsLong(), now))
                return false;
            keepCodes(subject, codes, "second-factor.replaced");
            return true;
        }));
        return replaced ? new Enrolment(Answer.RIGHT, codes) : Enrolment.refused(Answer.WRONG);
    }

    private List<String> recoveryCodes() {
        return IntStream.range(0, RECOVERY_CODES).mapToObj(_ -> recoveryCode()).toList();
    }

    private void keepCodes(UUID subject, List<String> codes, String action) {
        factors.replaceRecoveryCodes(
                subject, codes.stream().map(SecondFactors::plain).toList());
        audit.record(AuditEntry.of(action, "account", subject).bySystem(subject.toString()));
    }

    /// A code of the app or a recovery code.
    Verdict prove(UUID subject, String typed) {
        if (!factors.isConfirmed(subject)) return Verdict.of(Answer.NOT_ENROLLED);
        var now = clock.instant();
        var attempt = factors.spend(subject, now, now.minus(WINDOW)).orElseThrow();
        if (attempt.tries() > MOST_TRIES) return Verdict.of(Answer.TOO_MANY);
        var code = plain(typed);
        if (code.length() == Totp.DIGITS) {
            var step = Totp.stepOf(attempt.secret(), code, now);
            return step.isPresent() && factors.useStep(subject, step.getAsLong())
                    ? new Verdict(Answer.RIGHT, Proof.TOTP)
                    : Verdict.of(Answer.WRONG);
        }
        if (!factors.useRecoveryCode(subject, code, now)) return Verdict.of(Answer.WRONG);
        factors.forgetTries(subject);
        audit.record(AuditEntry.of("recovery-code.used", "account", subject).bySystem(subject.toString()));
        LOG.info("{} used a recovery code", subject);
        return new Verdict(Answer.RIGHT, Proof.RECOVERY_CODE);
    }

    /// Takes a known secret as confirmed: the demonstration's officers.
    void adopt(UUID subject, TotpSecret secret) {
        if (factors.isConfirmed(subject)) return;
        var now = clock.instant();
        factors.propose(subject, secret, now);
        factors.confirm(subject, 1, now);
    }

    boolean remove(UUID subject) {
        return factors.remove(subject);
    }

    private String recoveryCode() {
        var code = new StringBuilder();
        for (int i = 0; i < RECOVERY_LENGTH; i++) {
            if (i == RECOVERY_LENGTH / 2) code.append('-');
            code.append(RECOVERY_ALPHABET.charAt(random.nextInt(RECOVERY_ALPHABET.length())));
        }
        return code.toString();
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
