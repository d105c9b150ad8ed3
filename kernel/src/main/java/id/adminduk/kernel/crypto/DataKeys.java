package id.adminduk.kernel.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The service's data keys, one a year, kept in its database wrapped by the master key of the key folder (promises.md
/// R10).
final class DataKeys {
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final SecretKey master;
    private final Clock clock;
    private final Map<Integer, SecretKey> byYear = new ConcurrentHashMap<>();

    DataKeys(JdbcClient jdbc, PlatformTransactionManager transactions, KeyFolder keys, Clock clock) {
        this.jdbc = jdbc;
        // A key must outlive a rollback of the transaction that happened to need it first.
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.master = new SecretKeySpec(keys.secret("master", 32), "AES");
        this.clock = clock;
    }

    int currentYear() {
        return clock.instant().atZone(ZoneOffset.UTC).getYear();
    }

    SecretKey of(int year) {
        return byYear.computeIfAbsent(
                year, missing -> Objects.requireNonNull(ownTransaction.execute(_ -> load(missing))));
    }

    private SecretKey load(int year) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into data_key (year, wrapped) values (:year, :wrapped) on conflict do nothing")
                .param("year", year)
                .param("wrapped", AesGcm.seal(master, fresh, place(year)))
                .update();
        byte[] wrapped = jdbc.sql("select wrapped from data_key where year = :year")
                .param("year", year)
                .query(byte[].class)
                .single();
        return new SecretKeySpec(AesGcm.open(master, wrapped, place(year)), "AES");
    }

    private static byte[] place(int year) {
        return ("data_key/" + year).getBytes(StandardCharsets.US_ASCII);
    }
}
