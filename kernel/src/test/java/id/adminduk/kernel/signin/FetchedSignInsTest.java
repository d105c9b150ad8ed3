package id.adminduk.kernel.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FetchedSignInsTest {
    private final Neighbour identity = new Neighbour();
    private final FetchedSignIns ended = new FetchedSignIns(
            identity.address(), () -> "Bearer of ours", JsonMapper.builder().build());

    @AfterEach
    void stop() {
        ended.close();
        identity.close();
    }

    @Test
    void knowsWhatTheLastAnswerSaid() {
        assertThat(ended.contains("a")).isFalse();
        identity.answers(200, "{\"signIns\":[\"a\",\"b\"],\"more\":1}");
        ended.refresh();
        assertThat(ended.contains("a")).isTrue();
        assertThat(ended.contains("c")).isFalse();
        assertThat(identity.shown()).containsExactly("Bearer of ours");

        identity.answers(200, "{\"signIns\":[\"c\"]}");
        ended.refresh();
        assertThat(ended.contains("a")).isFalse();
        assertThat(ended.contains("c")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"500, ''", "401, '{}'", "200, 'no json'", "200, '{}'", "200, ''"})
    void keepsTheLastListWhenTheAnswerIsNone(int status, String body) {
        identity.answers(200, "{\"signIns\":[\"a\"]}");
        ended.refresh();
        identity.answers(status, body);
        ended.refresh();
        assertThat(ended.contains("a")).isTrue();
    }

    @Test
    void keepsTheLastListWhileNobodyAnswers() {
        identity.answers(200, "{\"signIns\":[\"a\"]}");
        ended.refresh();
        identity.close();
        ended.refresh();
        assertThat(ended.contains("a")).isTrue();
    }
}
