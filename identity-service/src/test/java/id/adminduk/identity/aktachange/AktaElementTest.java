package id.adminduk.identity.aktachange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands on which akta.
class AktaElementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        BIRTH    | NAME SEX BIRTH_PLACE BIRTH_DATE MOTHER_NAME FATHER_NAME
        DEATH    | NAME SEX BIRTH_PLACE BIRTH_DATE MOTHER_NAME FATHER_NAME DEATH_DATE
        MARRIAGE | NAME BIRTH_PLACE BIRTH_DATE MOTHER_NAME FATHER_NAME MARRIAGE_DATE
        DIVORCE  | NAME BIRTH_PLACE BIRTH_DATE DIVORCE_DATE
        """)
    void standsOn(Akta akta, String elements) {
        assertThat(Arrays.stream(AktaElement.values())
                        .filter(element -> element.standsOn(akta))
                        .map(AktaElement::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(elements);
    }
}
