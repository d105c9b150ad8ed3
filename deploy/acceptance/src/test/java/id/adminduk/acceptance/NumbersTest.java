package id.adminduk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.acceptance.drill.Numbers;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void findsWhatIsMissingBetweenTheFirstAndTheLast() {
        var numbers = Numbers.of(List.of("1305-LU-22112026-0007", "1305-LU-22112026-0010", "1305-LT-22112026-0001"));
        assertThat(numbers.missing()).containsExactly("1305-LU-22112026-0008", "1305-LU-22112026-0009");
        assertThat(numbers.areGapless()).isFalse();
    }

    @Test
    void findsWhatWasGivenTwice() {
        var numbers = Numbers.of(List.of("1305-LU-22112026-0007", "1305-LU-22112026-0007"));
        assertThat(numbers.twice()).containsExactly("1305-LU-22112026-0007");
    }

    @Test
    void isContentWithAnUnbrokenRun() {
        assertThat(Numbers.of(List.of("1305-LU-22112026-0002", "1305-LU-22112026-0001"))
                        .areGapless())
                .isTrue();
    }
}
