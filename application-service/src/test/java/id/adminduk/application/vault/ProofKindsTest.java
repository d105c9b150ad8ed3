package id.adminduk.application.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ProofKindsTest {
    private final ProofKinds kinds = new ProofKinds(JsonMapper.builder().build());

    @ParameterizedTest
    @CsvSource({
        "KTP, OLD_KTP, true",
        "OLD_KTP, KTP, true",
        "DIPLOMA, DIPLOMA, true",
        "BIRTH_LETTER, BIRTH_LETTER, true",
        "BIRTH_LETTER, BIRTH_SPTJM, false",
        "KTP, PARENTS_KTP, false",
        "AKTA, BIRTH_AKTA, false"
    })
    void aProofServesForItsOwnKind(String kept, String asked, boolean serves) {
        assertThat(kinds.serves(kept, asked)).isEqualTo(serves);
    }

    @Test
    void certificatesStayGoodLongerThanLetters() {
        assertThat(kinds.of("DIPLOMA").validFor()).isEqualTo(Period.ofYears(5));
        assertThat(kinds.of("RT_LETTER").validFor()).isEqualTo(Period.ofDays(90));
        assertThat(kinds.of("RT_LETTER").kind()).isEqualTo("RT_LETTER");
    }
}
