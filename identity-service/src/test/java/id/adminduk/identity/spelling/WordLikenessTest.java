package id.adminduk.identity.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordLikenessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Syafrizal        | Safrizal          | 1
        Hendra Saputra   | Saputra Hendra    | 1
        Hendra Saputra   | Hendri Saputra    | 0.925
        Hendra Saputra   | Hendra            | 0.5
        A Rahman         | Ahmad Rahman      | 0.75
        Rina             | Rani              | 0
        Yudi             | Yodi              | 0.85
        Hasan Afrizal    | Husein Afrizal    | 0.5
        Ali              | Adi               | 0
        """)
    void comparesInEitherOrder(String one, String other, double likeness) {
        assertThat(WordLikeness.of(NameTokens.of(one), NameTokens.of(other))).isEqualTo(likeness);
        assertThat(WordLikeness.of(NameTokens.of(other), NameTokens.of(one))).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({
        "RIZAL,RISAL,true",
        "RIZAL,RIZL,true",
        "RIZAL,RIAZL,true",
        "RIZAL,RIZAL,true",
        "RIZAL,RIZALI,true",
        "RIZAL,RUSAL,false",
        "RIZAL,RIZ,false",
        "RIZAL,LAZIR,false"
    })
    void knowsOneSlip(String one, String other, boolean slip) {
        assertThat(WordLikeness.oneSlip(one, other)).isEqualTo(slip);
        assertThat(WordLikeness.oneSlip(other, one)).isEqualTo(slip);
    }
}
