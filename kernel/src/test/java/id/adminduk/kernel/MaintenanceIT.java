package id.adminduk.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.test.TestInfrastructure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(classes = KernelTestApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestInfrastructure.class)
@ActiveProfiles("test")
@DirtiesContext
class MaintenanceIT {
    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void verifiesTheChainAndNamesABreak() {
        trail.record(AuditEntry.of("thing.seen", "thing", "x"));
        await().until(() ->
                jdbc.sql("select count(*) from audit_seal").query(Integer.class).single() == 1);
        assertThat(run("verify-audit")).isZero();
        jdbc.sql("alter table audit_entry disable trigger all; update audit_entry set actor = 'nobody'")
                .update();
        assertThat(run("verify-audit")).isEqualTo(2);
    }

    @Test
    void republishesAndRefusesWhatItDoesNotKnow() {
        assertThat(run("republish-outbox", "2026-01-01T00:00:00Z")).isZero();
        assertThat(run("republish-outbox")).isEqualTo(64);
        assertThat(run()).isEqualTo(64);
    }

    private int run(String... arguments) {
        return Maintenance.run(
                arguments,
                Map.of("ADMINDUK_DB_URL", url, "ADMINDUK_DB_USER", "postgres", "ADMINDUK_DB_PASSWORD", "postgres"));
    }
}
