package id.adminduk.identity.otp;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes codes and takes them back: six digits, five minutes, once, five tries (promises.md T10).
@Component
public class Codes {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MILLION = 1_000_000;

    private final CodeRepository codes;
    private final SecureRandom random = new SecureRandom();

    Codes(CodeRepository codes) {
        this.codes = codes;
    }

    /// @param id what the code belongs to, known to nobody but the asker
    public String issue(UUID id, CodePurpose purpose, Instant now) {
        var code = "%06d".formatted(random.nextInt(MILLION));
        codes.forget(now.minus(KEPT));
        codes.insert(id, purpose, code, now);
        return code;
    }

    /// Counts the try and refuses a wrong one; call it outside of the transaction that uses the code, so that the count
    /// stays.
    public void check(UUID id, String code, Instant now) {
        var verdict = codes.spend(id, code).map(spent -> spent.verdict(now)).orElse(CodeTry.Verdict.WRONG);
        switch (verdict) {
            case TOO_MANY -> throw new CodeRefused.TooMany(CodeTry.LIFETIME);
            case WRONG -> throw new CodeRefused.Invalid();
            case RIGHT -> {}
        }
    }

    /// Uses a checked code up; refused when somebody else did so in between.
    public void use(UUID id, Instant now) {
        if (!codes.use(id, now)) throw new CodeRefused.Invalid();
    }
}
