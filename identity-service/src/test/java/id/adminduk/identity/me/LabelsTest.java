package id.adminduk.identity.me;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.correction.Correction;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.ResidentStatus;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nobody reads a code where a word should be.
class LabelsTest {
    record Code(String kind, Object code) {}

    static Stream<Code> codes() {
        return Stream.of(
                        Arrays.stream(Change.Kind.values()).map(code -> new Code("change", code)),
                        Arrays.stream(ResidentStatus.values()).map(code -> new Code("status", code)),
                        Arrays.stream(Correction.Field.values()).map(code -> new Code("field", code)))
                .flatMap(codes -> codes);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasWords(Code code) {
        assertThat(Labels.code(code.kind(), code.code()))
                .isNotEqualTo(code.code().toString());
    }
}
