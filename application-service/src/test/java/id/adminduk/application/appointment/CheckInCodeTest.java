package id.adminduk.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInCodeTest {

    @ParameterizedTest
    @CsvSource({
        "JT-4F7K2-9QM3X, JT-4F7K2-9QM3X",
        "jt 4f7k2 9qm3x, JT-4F7K2-9QM3X",
        "4F7K29QM3X, JT-4F7K2-9QM3X",
        "JT-OIL00-UUUUU, JT-01100-VVVVV",
        "JT-4F7K2, unknown",
        "' ', unknown"
    })
    void isReadHoweverItWasTyped(String typed, String code) {
        assertThat(CheckInCode.normalised(typed)).isEqualTo(code);
    }

    @Test
    void isWrittenAsItIsRead() {
        var code = CheckInCode.next();
        assertThat(CheckInCode.normalised(code)).isEqualTo(code);
    }
}
