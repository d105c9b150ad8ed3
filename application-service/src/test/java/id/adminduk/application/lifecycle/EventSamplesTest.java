package id.adminduk.application.lifecycle;

import static id.adminduk.application.lifecycle.CaseFixture.NOW;
import static id.adminduk.application.lifecycle.CaseFixture.in;
import static id.adminduk.application.lifecycle.CaseFixture.perform;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.Reports;
import id.adminduk.kernel.test.EventSamples;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What we publish is what the committed samples say.
class EventSamplesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<ApplicationEvent> everyEvent() {
        return Stream.of(
                        CaseFixture.aPartnersDraft().submit(NOW, CaseFixture.DUE),
                        CaseFixture.aPartnersDraft().awaitName(NOW),
                        perform(Command.REQUEST_FIX, in(Stage.SUBMITTED, CaseFixture.aPartnersDraft())),
                        perform(Command.VERIFY, in(Stage.SUBMITTED, CaseFixture.aPartnersDraft())),
                        perform(Command.APPROVE, in(Stage.VERIFIED, CaseFixture.aPartnersDraft())),
                        perform(Command.RETURN, in(Stage.REGISTERING, CaseFixture.aPartnersDraft())),
                        perform(Command.REJECT, in(Stage.SUBMITTED, CaseFixture.aPartnersDraft())),
                        perform(Command.CANCEL, in(Stage.SUBMITTED, CaseFixture.aPartnersDraft())),
                        perform(Command.ASK_ENDORSEMENT, CaseFixture.aPartnersDraft()),
                        perform(Command.MAKE_READY, in(Stage.AWAITING_SIGNATURE, CaseFixture.aPartnersDraft())),
                        perform(Command.HAND_OVER, in(Stage.READY_FOR_PICKUP, CaseFixture.aPartnersDraft())),
                        perform(Command.EXPIRE, in(Stage.NEEDS_FIX, CaseFixture.aPartnersDraft())),
                        perform(Command.APPEAL, in(Stage.REJECTED, CaseFixture.aPartnersDraft())),
                        perform(Command.CLOSE, in(Stage.AWAITING_SIGNATURE, CaseFixture.aPartnersDraft())))
                .map(move -> Objects.requireNonNull(move.event()));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventHasTheShapeOfItsSample(ApplicationEvent event) {
        ObjectNode opened = JSON.valueToTree(event);
        assertThat(opened.has("type")).isFalse();
        if (opened.has("confidential")) opened.set("confidential", JSON.valueToTree(Reports.complete()));
        EventSamples.assertMatches(event.type(), opened);
    }
}
