package id.adminduk.application.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumbersTest {

    @Test
    void numbersDoNotRepeatAndPinsHaveSixDigits() {
        var numbers =
                IntStream.range(0, 2000).mapToObj(_ -> TrackingNumbers.next()).distinct();
        assertThat(numbers)
                .hasSize(2000)
                .allMatch(number -> number.matches("AD-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"));
        assertThat(TrackingNumbers.newPin()).matches("[0-9]{6}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AD-4F7K0-19M3X", "ad-4f7k0-19m3x", " 4F7K0 19M3X ", "4f7ko-i9m3x", "AD4F7KOL9M3X"})
    void readsWhatPeopleType(String typed) {
        assertThat(TrackingNumbers.normalised(typed)).isEqualTo("AD-4F7K0-19M3X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AD-1234", "'; drop table tracking --", "AD-4F7K0-19M3XX"})
    void leavesTheUnknownUnknown(String typed) {
        assertThat(TrackingNumbers.normalised(typed)).isEqualTo("unknown");
    }

    @Test
    void aReceiptPrintsNoPin() {
        assertThat(new TrackingReceipt("AD-4F7K0-19M3X", "123456")).asString().doesNotContain("123456");
    }
}
