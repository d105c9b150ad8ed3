package id.adminduk.identity.signin;

import id.adminduk.kernel.crypto.BlindIndex;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Wrong passwords lately. The name is kept as a keyed hash, whether anybody has it or not.
@Repository
class SignInFailureRepository {
    private final JdbcClient jdbc;
    private final BlindIndex index;

    SignInFailureRepository(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    int countSince(String name, Instant since) {
        return jdbc.sql("select count(*) from sign_in_failure where name_index = :name and failed_at > :since")
                .param("name", index.of("sign-in", name))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void add(String name, Instant now) {
        jdbc.sql("insert into sign_in_failure (name_index, failed_at) values (:name, :now)")
                .param("name", index.of("sign-in", name))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(String name, Instant before) {
        jdbc.sql("delete from sign_in_failure where name_index = :name or failed_at < :before")
                .param("name", index.of("sign-in", name))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
