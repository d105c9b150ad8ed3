package id.adminduk.identity.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.kernel.types.InvalidValue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "V2019, 4, SLTP/Sederajat",
        "V2026, 4, SLTP",
        "V2019, 10, Strata III",
        "V2026, 10, Strata II",
        "V2026, 12, Lainnya"
    })
    void readsAnEducationByItsList(CodeSet set, int code, String label) {
        assertThat(new Education(set, code).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "V2019, 9, Petani/Pekebun",
        "V2026, 9, Petani/Pekebun",
        "V2019, 89, Lainnya",
        "V2026, 89, Anggota Lembaga Tinggi Lainnya",
        "V2026, 108, Jiaosheng"
    })
    void readsAnOccupationByItsList(CodeSet set, int code, String label) {
        assertThat(new Occupation(set, code).label()).isEqualTo(label);
    }

    @Test
    void knowsEveryOccupation() {
        IntStream.rangeClosed(1, 89)
                .forEach(code ->
                        assertThat(new Occupation(CodeSet.V2019, code).label()).isNotBlank());
        IntStream.rangeClosed(1, 108)
                .forEach(code ->
                        assertThat(new Occupation(CodeSet.V2026, code).label()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"V2019, 0", "V2019, 11", "V2026, 13"})
    void refusesAnEducationOfNoList(CodeSet set, int code) {
        assertThatThrownBy(() -> new Education(set, code)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"V2019, 0", "V2019, 90", "V2026, 109"})
    void refusesAnOccupationOfNoList(CodeSet set, int code) {
        assertThatThrownBy(() -> new Occupation(set, code)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "BELUM_KAWIN, false, false", "KAWIN_TERCATAT, true, true", "KAWIN_BELUM_TERCATAT, true, true",
        "CERAI_HIDUP_TERCATAT, false, true", "CERAI_HIDUP_BELUM_TERCATAT, false, true", "CERAI_MATI, false, true"
    })
    void tellsTheMarriedFromTheOnceMarried(MaritalStatus status, boolean married, boolean ever) {
        assertThat(status.married()).isEqualTo(married);
        assertThat(status.everMarried()).isEqualTo(ever);
    }
}
