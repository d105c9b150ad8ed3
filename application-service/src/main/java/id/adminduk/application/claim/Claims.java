package id.adminduk.application.claim;

import id.adminduk.kernel.security.CurrentUser;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a claim means for a decision: nobody has to claim a case first, but nobody decides on a colleague's.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Claims {
    private final ClaimRepository claims;

    Claims(ClaimRepository claims) {
        this.claims = claims;
    }

    /// Ends the officer's claim with the decision it was for, whose case they hold the lock of.
    public void settle(UUID application, CurrentUser officer, Instant now) {
        var holder = claims.holder(application, now);
        if (holder.isEmpty()) return;
        if (!holder.get().equals(officer.subject())) throw new ClaimRefused.ByAnother();
        claims.release(application, officer.subject());
    }
}
