package id.adminduk.identity.secondfactor;

import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorRepository {
    /// One try, already counted.
    record Try(TotpSecret secret, int tries) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    SecondFactorRepository(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    boolean isConfirmed(UUID subject) {
        return jdbc.sql("select exists (select 1 from second_factor where subject = :subject and confirmed_at is not"
                        + " null)")
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    /// Keeps a secret nobody has confirmed yet, in place of an earlier such one; a confirmed one stays.
    void propose(UUID subject, TotpSecret secret, Instant now) {
        jdbc.sql("""
            insert into second_factor (subject, secret_sealed, tries_since, created_at)
            values (:subject, :secret, :now, :now)
            on conflict (subject) do update set secret_sealed = excluded.secret_sealed, created_at = excluded.created_at
             where second_factor.confirmed_at is null
            """)
                .param("subject", subject)
                .param("secret", cipher.seal("second_factor", "secret_sealed", subject, secret.base32()))
                .param("now", timestamp(now))
                .update();
    }

    Optional<TotpSecret> proposed(UUID subject) {
        return jdbc.sql("""
            select subject, secret_sealed from second_factor where subject = :subject and confirmed_at is null
            """).param("subject", subject).query(this::secret).optional();
    }

    /// False when it was confirmed in between, or the code's step is used.
    boolean confirm(UUID subject, long step, Instant now) {
        return jdbc.sql("""
            update second_factor set confirmed_at = :now, last_step = :step, tries = 0
             where subject = :subject and confirmed_at is null and last_step < :step
            """)
                        .param("subject", subject)
                        .param("step", step)
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    /// Another secret in the place of the confirmed one.
    boolean replace(UUID subject, TotpSecret secret, long step, Instant now) {
        return jdbc.sql("""
            update second_factor set secret_sealed = :secret, confirmed_at = :now, last_step = :step, tries = 0
             where subject = :subject and confirmed_at is not null
            """)
                        .param("subject", subject)
                        .param("secret", cipher.seal("second_factor", "secret_sealed", subject, secret.base32()))
                        .param("step", step)
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    /// Counts the try before anybody looks at it, in one statement; the count starts anew once the window is over.
    Optional<Try> spend(UUID subject, Instant now, Instant windowStart) {
        return jdbc.sql("""
            update second_factor
               set tries = case when tries_since < :windowStart then 1 else tries + 1 end,
                   tries_since = case when tries_since < :windowStart or tries = 0 then :now else tries_since end
             where subject = :subject
            returning subject, secret_sealed, tries
            """)
                .param("subject", subject)
                .param("windowStart", timestamp(windowStart))
                .param("now", timestamp(now))
                .query((row, number) -> new Try(secret(row, number), row.getInt("tries")))
                .optional();
    }

    /// A code counts once, and none older than the last one counts after it.
    boolean useStep(UUID subject, long step) {
        return jdbc.sql("""
            update second_factor set last_step = :step, tries = 0
             where subject = :subject and confirmed_at is not null and last_step < :step
            """).param("subject", subject).param("step", step).update() == 1;
    }

    void replaceRecoveryCodes(UUID subject, List<String> codes) {
        jdbc.sql("delete from recovery_code where subject = :subject")
                .param("subject", subject)
                .update();
        jdbc.sql("insert into recovery_code (subject, code_index) select :subject, unnest(:codes)")
                .param("subject", subject)
                .param(
                        "codes",
                        codes.stream().map(code -> indexOf(subject, code)).toArray(byte[][]::new))
                .update();
    }

    boolean useRecoveryCode(UUID subject, String code, Instant now) {
        return jdbc.sql("""
            update recovery_code set used_at = :now
             where subject = :subject and code_index = :code and used_at is null
            """)
                        .param("subject", subject)
                        .param("code", indexOf(subject, code))
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    void forgetTries(UUID subject) {
        jdbc.sql("update second_factor set tries = 0 where subject = :subject")
                .param("subject", subject)
                .update();
    }

    boolean remove(UUID subject) {
        return jdbc.sql("delete from second_factor where subject = :subject")
                        .param("subject", subject)
                        .update()
                == 1;
    }

    private TotpSecret secret(ResultSet row, int number) throws SQLException {
        var subject = row.getObject("subject", UUID.class);
        return new TotpSecret(cipher.open("second_factor", "secret_sealed", subject, row.getBytes("secret_sealed")));
    }

    private byte[] indexOf(UUID subject, String code) {
        return index.of("recovery-code", subject + ":" + code);
    }

    private static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
