package id.adminduk.identity.secondfactor;

import id.adminduk.kernel.crypto.FieldCipher;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Authenticators that are set up to take the place of the ones in use.
@Repository
class NextAuthenticatorRepository {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    NextAuthenticatorRepository(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /// In place of one that was left lying.
    void propose(UUID subject, TotpSecret secret, Instant now) {
        jdbc.sql("""
            insert into next_authenticator (subject, secret_sealed, proposed_at) values (:subject, :secret, :now)
            on conflict (subject) do update
               set secret_sealed = excluded.secret_sealed, proposed_at = excluded.proposed_at
            """)
                .param("subject", subject)
                .param("secret", cipher.seal("next_authenticator", "secret_sealed", subject, secret.base32()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Empty where nobody asked for one, or too long ago.
    Optional<TotpSecret> proposedSince(UUID subject, Instant earliest) {
        return jdbc.sql("select secret_sealed from next_authenticator where subject = :subject and proposed_at >="
                        + " :earliest")
                .param("subject", subject)
                .param("earliest", earliest.atOffset(ZoneOffset.UTC))
                .query(byte[].class)
                .optional()
                .map(row -> new TotpSecret(cipher.open("next_authenticator", "secret_sealed", subject, row)));
    }

    /// Of two at once, one.
    boolean take(UUID subject) {
        return jdbc.sql("delete from next_authenticator where subject = :subject")
                        .param("subject", subject)
                        .update()
                == 1;
    }
}
