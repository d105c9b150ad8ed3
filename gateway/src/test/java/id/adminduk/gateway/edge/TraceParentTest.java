package id.adminduk.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    private static final String FORMAT = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "garbage",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void anythingMalformedStartsATrace(String incoming) {
        assertThat(TraceParent.after(incoming))
                .matches(FORMAT)
                .doesNotContain("4bf92f3577b34da6a3ce929d0e0e4736")
                .doesNotContain("-00000000000000000000000000000000-");
    }

    @Test
    void aTraceGoesOnWithOurSpan() {
        assertThat(TraceParent.after("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"))
                .matches(FORMAT)
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .doesNotContain("00f067aa0ba902b7");
    }
}
