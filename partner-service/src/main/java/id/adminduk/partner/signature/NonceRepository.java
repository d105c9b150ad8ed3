package id.adminduk.partner.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/// Every signed message counts once: its nonce is claimed before it has any effect and kept longer than a signature
/// lives.
@Repository
public class NonceRepository {
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    NonceRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Refuses with `replay-detected` when the key has used this nonce.
    public void claim(String keyId, String nonce) {
        int fresh = jdbc.sql("insert into signature_nonce (key_id, nonce, seen_at) values (:keyId, :nonce, :now) on"
                        + " conflict do nothing")
                .param("keyId", keyId)
                .param("nonce", nonce)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (fresh == 0) throw new SignatureRefused.Replayed();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        jdbc.sql("delete from signature_nonce where seen_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
