package id.adminduk.identity.browseruse;

import id.adminduk.kernel.crypto.BlindIndex;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts by the browser they signed in with; the browser as a keyed hash.
@Repository
class BrowserUseRepository {
    private final JdbcClient jdbc;
    private final BlindIndex index;

    BrowserUseRepository(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    void add(String browser, UUID account, Instant now) {
        jdbc.sql("""
            insert into browser_use (browser_index, account_id, used_at) values (:browser, :account, :now)
            on conflict (browser_index, account_id) do update set used_at = excluded.used_at
            """)
                .param("browser", keyOf(browser))
                .param("account", account)
                .param("now", at(now))
                .update();
    }

    int accountsOf(String browser, Instant since) {
        return jdbc.sql("select count(*) from browser_use where browser_index = :browser and used_at > :since")
                .param("browser", keyOf(browser))
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    void forget(Instant before) {
        jdbc.sql("delete from browser_use where used_at < :before")
                .param("before", at(before))
                .update();
    }

    private byte[] keyOf(String browser) {
        return index.of("browser", browser);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
