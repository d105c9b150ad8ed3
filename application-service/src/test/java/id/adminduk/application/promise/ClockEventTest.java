package id.adminduk.application.promise;

import id.adminduk.kernel.test.EventSamples;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// What we tell of promises is what the committed samples say.
class ClockEventTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-11-20T05:30:00Z");
    private static final RegionCode NAGARI = RegionCode.of("13.05.01.2001");

    static Stream<ClockEvent> everyEvent() {
        var id = UUID.randomUUID();
        return Stream.of(
                new ClockEvent.Stopped(id, "BIRTH", NAGARI, "APPLICANT", AT, 390, AT),
                new ClockEvent.Started(id, "BIRTH", NAGARI, AT, AT),
                new ClockEvent.AtRisk(id, "BIRTH", NAGARI, "VERIFIED", AT, AT),
                new ClockEvent.Broken(id, "BIRTH", NAGARI, "VERIFIED", AT, AT));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventHasTheShapeOfItsSample(ClockEvent event) {
        EventSamples.assertMatches(event.type(), JSON.valueToTree(event));
    }
}
