package id.adminduk.identity.recovery;

import id.adminduk.kernel.crypto.BlindIndex;
import id.adminduk.kernel.types.Phone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecoveryRepository {
    private final JdbcClient jdbc;
    private final BlindIndex index;

    RecoveryRepository(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /// @param account whose it is; nobody's where the facts did not match
    void insert(UUID id, @Nullable UUID account, Phone phone, Instant now) {
        jdbc.sql("insert into account_recovery (id, account_id, phone_index, begun_at) values (:id, :account,"
                        + " :phone, :now)")
                .param("id", id)
                .param("account", account)
                .param("phone", index.of("phone", phone.value()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> accountOf(UUID id) {
        return jdbc.sql("select account_id from account_recovery where id = :id and account_id is not null")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    int begunFor(Phone phone, Instant since) {
        return jdbc.sql("select count(*) from account_recovery where phone_index = :phone and begun_at > :since")
                .param("phone", index.of("phone", phone.value()))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void forget(Instant before) {
        jdbc.sql("delete from account_recovery where begun_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
