package id.adminduk.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.adminduk.kernel.KernelTestApp;
import id.adminduk.kernel.test.TestInfrastructure;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(classes = KernelTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
@DirtiesContext(
        methodMode = DirtiesContext.MethodMode.AFTER_METHOD,
        classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class AuditChainIT {
    @Autowired
    AuditTrail trail;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyEntryIsSealedOnceAndTheChainHolds() {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++)
                pool.submit(() -> trail.record(AuditEntry.of("thing.seen", "thing", UUID.randomUUID())));
        }
        awaitSealed(60);
        assertThat(verifier.verify()).isEqualTo(new AuditVerifier.Finding(60, java.util.Optional.empty()));
    }

    @Test
    void theTrailCannotBeChangedByTheService() {
        trail.record(AuditEntry.of("thing.seen", "thing", "x"));
        assertThatThrownBy(() ->
                        jdbc.sql("update audit_entry set actor = 'nobody'").update())
                .rootCause()
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void aChangeBehindTheBackNamesItsPlace() {
        record(5);
        behindTheBack(
                "update audit_entry set actor = 'nobody' where id = (select entry_id from audit_seal where seq = 3)");
        assertThat(verifier.verify().firstBadSequence()).contains(3L);
    }

    @Test
    void aRemovedOrReorderedLinkNamesItsPlace() {
        record(5);
        behindTheBack("delete from audit_seal where seq = 4");
        assertThat(verifier.verify().firstBadSequence()).contains(4L);
    }

    private void record(int entries) {
        for (int i = 0; i < entries; i++)
            trail.record(AuditEntry.of("thing.seen", "thing", "x" + i).because("case"));
        awaitSealed(entries);
    }

    private void awaitSealed(int entries) {
        await().until(() ->
                jdbc.sql("select count(*) from audit_seal").query(Integer.class).single() == entries);
    }

    private void behindTheBack(String sql) {
        jdbc.sql("alter table audit_entry disable trigger all; alter table audit_seal disable trigger all; " + sql)
                .update();
    }
}
