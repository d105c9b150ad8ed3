package id.adminduk.identity.otp;

import id.adminduk.kernel.crypto.BlindIndex;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Codes that were sent, as keyed hashes: six digits under a plain hash would be guessed in a second.
@Repository
public class CodeRepository {
    private final JdbcClient jdbc;
    private final BlindIndex index;

    CodeRepository(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    public void insert(UUID accountId, CodePurpose purpose, String code, Instant now) {
        jdbc.sql("""
            insert into account_code (account_id, purpose, code_index, sent_at, expires_at)
            values (:id, :purpose, :index, :now, :expires)
            """)
                .param("id", accountId)
                .param("purpose", purpose.name())
                .param("index", indexOf(accountId, code))
                .param("now", timestamp(now))
                .param("expires", timestamp(now.plus(CodeTry.LIFETIME)))
                .update();
    }

    /// A fresh code in place of the old one; false when it is too early or there were too many.
    public boolean replace(UUID accountId, String code, Instant now, Instant sentBefore, int mostSent) {
        return jdbc.sql("""
            update account_code
               set code_index = :index, sent_at = :now, expires_at = :expires, sent_count = sent_count + 1, tries = 0
             where account_id = :id and used_at is null and sent_at <= :sentBefore and sent_count < :mostSent
            """)
                        .param("id", accountId)
                        .param("index", indexOf(accountId, code))
                        .param("now", timestamp(now))
                        .param("expires", timestamp(now.plus(CodeTry.LIFETIME)))
                        .param("sentBefore", timestamp(sentBefore))
                        .param("mostSent", mostSent)
                        .update()
                == 1;
    }

    /// Counts the try before anybody looks at its result, in one statement: parallel tries cannot slip through.
    public Optional<CodeTry> spend(UUID accountId, String code) {
        return jdbc.sql("""
            update account_code set tries = tries + 1 where account_id = :id
            returning code_index = :index as matches, tries, expires_at, used_at
            """)
                .param("id", accountId)
                .param("index", indexOf(accountId, code))
                .query((row, _) -> {
                    var used = row.getObject("used_at", OffsetDateTime.class);
                    return new CodeTry(
                            row.getBoolean("matches"),
                            row.getInt("tries"),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant());
                })
                .optional();
    }

    /// False when somebody else used the code in between.
    public boolean use(UUID accountId, Instant now) {
        return jdbc.sql("update account_code set used_at = :now where account_id = :id and used_at is null")
                        .param("id", accountId)
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    public void forget(Instant before) {
        jdbc.sql("delete from account_code where expires_at < :before")
                .param("before", timestamp(before))
                .update();
    }

    private byte[] indexOf(UUID accountId, String code) {
        return index.of("otp", accountId + ":" + code);
    }

    private static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
