package id.adminduk.dashboard.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.test.RepositoryRoot;
import java.nio.file.Files;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The samples the producers committed can be counted.
class CommittedSamplesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adminduk.partner-event.accepted.v1",
                "adminduk.application.submitted.v1",
                "adminduk.application.waiting-name.v1",
                "adminduk.application.needs-fix.v1",
                "adminduk.application.approved.v1",
                "adminduk.application.rejected.v1",
                "adminduk.application.cancelled.v1",
                "adminduk.application.closed.v1",
                "adminduk.registry.registered.v1",
                "adminduk.registry.refused.v1",
                "adminduk.document.issued.v1",
                "adminduk.document.superseded.v1",
                "adminduk.document.revoked.v1",
                "adminduk.account.opened.v1",
                "adminduk.account.verified.v1"
            })
    void aSampleGivesFacts(String type) {
        var file = RepositoryRoot.find().resolve("docs/api/events").resolve(type + ".json");
        assumeTrue(Files.exists(file), "no sample committed yet: " + type);
        var json = EventSamples.of(type).getBytes(UTF_8);
        var message = new EventMessage(UUID.randomUUID(), type, "/sample", UUID.randomUUID(), Instant.now(), 1, json);
        assertThat(Facts.of(message))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.part()).doesNotMatch(".*[0-9]{16}.*"));
    }
}
