package id.adminduk.identity.token;

import id.adminduk.identity.account.EndReason;
import id.adminduk.identity.client.ReusedToken;
import id.adminduk.identity.signout.EndNotices;
import id.adminduk.identity.signout.RevocationRepository;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What follows when a refresh token comes back after it was replaced (promises.md S14): every token of the sign-in
/// ends, and its owner is told.
@Component
class TokenReuse {
    private static final Logger LOG = LoggerFactory.getLogger(TokenReuse.class);

    private final TokenRepository tokens;
    private final RevocationRepository revocations;
    private final EndNotices notices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TokenReuse(
            TokenRepository tokens,
            RevocationRepository revocations,
            EndNotices notices,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.tokens = tokens;
        this.revocations = revocations;
        this.notices = notices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Told once, however often the token comes back.
    ReusedToken noticed(String signIn) {
        transaction.executeWithoutResult(_ -> {
            if (!tokens.revokeAll(signIn)) return;
            LOG.warn("refresh token of authorization {} used twice: all its tokens are revoked", signIn);
            revocations.add(signIn);
            var owner = UUID.fromString(tokens.ownerOf(signIn));
            audit.record(AuditEntry.of("session.ended", "account", owner).because(EndReason.TOKEN_REUSED.name()));
            notices.tell(owner, EndReason.TOKEN_REUSED, clock.instant());
        });
        return new ReusedToken();
    }
}
