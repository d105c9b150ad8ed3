package id.adminduk.identity.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.codes.Sex;
import id.adminduk.kernel.types.InvalidValue;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPrefixTest {
    @ParameterizedTest
    @CsvSource({
        "13.05.01.2001, 1990-08-17, FEMALE, 1, 1305015708900001",
        "13.05.01, 1990-08-17, MALE, 1, 1305011708900001",
        "13.05.17.2004, 2026-11-01, FEMALE, 23, 1305174111260023",
        "13.05.10.2002, 2000-02-29, FEMALE, 9999, 1305106902009999",
        "13.05.10.2002, 2026-01-31, FEMALE, 4, 1305107101260004"
    })
    void composesANik(String place, LocalDate born, Sex sex, int serial, String nik) {
        assertThat(NumberPrefix.ofNik(RegionCode.of(place), born, sex)
                        .nik(serial)
                        .value())
                .isEqualTo(nik);
    }

    @Test
    void composesAKkNumberWithoutAddingForty() {
        var prefix = NumberPrefix.ofKk(RegionCode.of("13.05.04.2002"), LocalDate.of(2026, 7, 28));
        assertThat(prefix.kk(12).value()).isEqualTo("1305042807260012");
    }

    @Test
    void needsAKecamatan() {
        assertThatThrownBy(() -> NumberPrefix.ofNik(RegionCode.of("13.05"), LocalDate.of(2026, 7, 28), Sex.MALE))
                .isInstanceOf(InvalidValue.class);
    }
}
