package id.adminduk.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.kernel.KernelTestApp;
import id.adminduk.kernel.test.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/// Requests that count only once, such as signed ones, beside the idempotency key they carry.
@SpringBootTest(classes = KernelTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
class ClaimedRequestIT {
    private static final byte[] BODY = "the same".getBytes(StandardCharsets.UTF_8);

    private final IdempotencyKey key =
            new IdempotencyKey("client", "/things", UUID.randomUUID().toString());
    private final AtomicInteger done = new AtomicInteger();

    @Autowired
    private Idempotency idempotency;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRetryClaimsAnewAndGetsTheFirstAnswer() {
        assertThat(send(this::claim).getBody()).isEqualTo("done 1");
        assertThat(send(this::claim).getBody()).isEqualTo("done 1");
        assertThat(claims()).isEqualTo(2);
    }

    @Test
    void aRefusedClaimDoesNothingAndTakesNoKey() {
        assertThatThrownBy(() -> send(() -> {
                    claim();
                    throw new IllegalStateException("seen before");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(claims()).isZero();
        assertThat(send(this::claim).getBody()).isEqualTo("done 1");
    }

    @Test
    void aClaimOutlivesAFailureOfTheWork() {
        assertThatThrownBy(() -> idempotency.once(key, BODY, String.class, this::claim, () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(claims()).isEqualTo(1);
    }

    private ResponseEntity<String> send(Runnable claim) {
        return idempotency.once(
                key, BODY, String.class, claim, () -> ResponseEntity.ok("done " + done.incrementAndGet()));
    }

    private void claim() {
        jdbc.sql("insert into thing (id, name) values (:id, :name)")
                .param("id", UUID.randomUUID())
                .param("name", key.value())
                .update();
    }

    private int claims() {
        return jdbc.sql("select count(*) from thing where name = :name")
                .param("name", key.value())
                .query(Integer.class)
                .single();
    }
}
