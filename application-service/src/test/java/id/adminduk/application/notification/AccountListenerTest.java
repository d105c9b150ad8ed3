package id.adminduk.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.kernel.test.EventSamples;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AccountListenerTest {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void readsWhatIdentityServiceWrites() {
        var event = (ObjectNode) LENIENT.readTree(EventSamples.of("adminduk.account.code-requested.v1"));
        var code = JsonMapper.shared().treeToValue(event.get("confidential"), AccountListener.Code.class);
        event.put("confidential", "sealed");
        var requested = LENIENT.treeToValue(event, AccountListener.CodeRequested.class);
        assertThat(code.phone()).startsWith("+62");
        assertThat(code.code()).matches("[0-9]{6}");
        assertThat(code).asString().doesNotContain(code.code());
        assertThat(Duration.between(requested.requestedAt(), requested.expiresAt()))
                .isPositive();
    }

    @Test
    void readsThatAPhoneIsAboutToChange() {
        var event = (ObjectNode) LENIENT.readTree(EventSamples.of("adminduk.account.phone-change-announced.v1"));
        var old = JsonMapper.shared().treeToValue(event.get("confidential"), AccountListener.OldPhone.class);
        event.put("confidential", "sealed");
        var announced = LENIENT.treeToValue(event, AccountListener.PhoneChangeAnnounced.class);
        assertThat(old.phone()).startsWith("+62");
        assertThat(old).asString().doesNotContain(old.phone());
        assertThat(announced.effectiveAt()).isEqualTo("2026-11-23T02:15:00Z");
    }

    @Test
    void readsThatSignInsWereEnded() {
        var event = (ObjectNode) LENIENT.readTree(EventSamples.of("adminduk.account.sign-ins-ended.v1"));
        var owner = JsonMapper.shared().treeToValue(event.get("confidential"), AccountListener.Owner.class);
        event.put("confidential", "sealed");
        var ended = LENIENT.treeToValue(event, AccountListener.SignInsEnded.class);
        assertThat(owner.phone()).startsWith("+62");
        assertThat(owner).asString().doesNotContain(owner.phone());
        assertThat(ended.reason()).isEqualTo(AccountListener.SignInsEnded.Reason.TOKEN_REUSED);
    }
}
