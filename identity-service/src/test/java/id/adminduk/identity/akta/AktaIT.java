package id.adminduk.identity.akta;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.element.Certificate;
import id.adminduk.identity.registration.Casework;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.test.TestEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads the sample document-service's test writes.
@RegistryTest
class AktaIT {
    private static final Path SAMPLE = Path.of("../docs/api/events/adminduk.document.numbered.v1.json");
    private static final String TYPE = "adminduk.document.numbered.v1";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestEvents events;

    @Autowired
    private ResidentRepository residents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private void number(UUID application, String kind) throws Exception {
        var event = (ObjectNode) json.readTree(Files.readString(SAMPLE));
        event.put("applicationId", application.toString()).put("kind", kind);
        event.put("number", "1305-LU-22112026-0026").put("numberedAt", "2026-11-21T20:00:00Z");
        events.publishJson("adminduk.document", UUID.randomUUID(), application, TYPE, json.writeValueAsString(event));
    }

    @Test
    void theNumberOfABirthIsWrittenOnce() throws Exception {
        var cases = new Casework(context);
        var house =
                cases.with(house("Amir M 1990 KEPALA_KELUARGA KAWIN_TERCATAT", "Rosni F 1992 ISTRI KAWIN_TERCATAT"));
        var application = cases.birth(house, "Rosni", "'birthDate': '2026-11-20'");
        var id = cases.childOf(application);
        var before = residents.find(id).orElseThrow();
        assertThat(before.particulars().certificates().birth())
                .extracting(Certificate::held, Certificate::number)
                .containsExactly(true, null);
        number(application, "KK");
        number(application, "AKTA_KELAHIRAN");
        var expected = new Certificate(true, "1305-LU-22112026-0026", LocalDate.of(2026, 11, 22));
        var after = await().until(() -> residents.find(id).orElseThrow(), child -> child.version() > before.version());
        assertThat(after)
                .isEqualTo(before.withCertificates(held -> held.withBirth(expected))
                        .withNextVersion());
        assertThat(jdbc.sql("select change from resident_history where resident_id = :id order by version desc limit 1")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("CERTIFIED");
    }
}
