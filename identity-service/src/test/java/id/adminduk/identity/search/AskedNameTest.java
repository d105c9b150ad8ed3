package id.adminduk.identity.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.search.SearchHit.How;
import id.adminduk.identity.search.SearchHit.Match;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Syafrizal       | Syafrizal           | EXACT         | 1
        syafrizal       | SYAFRIZAL           | EXACT         | 1
        Safrizal        | Syafrizal           | SPELLING      | 0.97
        Syafrisal       | Syafrizal           | NEAR          | 0.875
        Muhammad Fadli  | M. Fadli            | SPELLING EXACT| 0.985
        Hendra Putra    | Hendra Saputra      | EXACT MISSING | 0.47
        Hendra          | Hendra Saputra      | EXACT         | 0.97
        A Rahman        | Ahmad Rahman        | INITIAL EXACT | 0.8
        Ahmad Rahman    | A. Rahman           | INITIAL EXACT | 0.8
        Rahman Ahmad    | Ahmad Rahman        | EXACT EXACT   | 1
        """)
    void comparesWordByWord(String asked, String found, String how, double score) {
        var fit = AskedName.of(asked).fitOf(found);
        assertThat(fit.matches().stream().map(Match::how))
                .containsExactlyElementsOf(
                        Arrays.stream(how.split(" ")).map(How::valueOf).toList());
        assertThat(fit.score()).isCloseTo(score, org.assertj.core.data.Offset.offset(0.002));
    }

    @Test
    void neverGivesOneWordTwice() {
        assertThat(AskedName.of("Ahmad Achmad Ahmat").fitOf("Ahmad Usman").matches())
                .hasSize(1);
    }
}
