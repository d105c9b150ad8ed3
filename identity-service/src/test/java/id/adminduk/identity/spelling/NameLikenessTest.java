package id.adminduk.identity.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {
    @ParameterizedTest
    @CsvSource({
        "Syafrizal, Safrizal",
        "SYAFRIZAL, syafrizal",
        "Muhammad Ilham, M. Ilham",
        "Muhamad Ilham, Mohammad Ilham",
        "Ny. Rahmi Yulianti, Rahmi Yulianti",
        "'H. Amiruddin', Amiruddin",
        "Hassan Basri, Hasan Basri",
        "Desi Ratnasari, Desy Ratnasari",
        "'Rahmi Yulianti, S.Pd.', Rahmi Yulianti",
        "Nurhayati, Nur Hayati"
    })
    void takesOldSpellingsForOneName(String one, String other) {
        assertThat(NameLikeness.alike(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Rahmi Yulianti, Desi Ratnasari",
        "Marlina, Yesi Marlina",
        "Syafrizal, Afrizal Koto",
        "Ade, Edwar",
        "'', Ade"
    })
    void tellsPeopleApart(String one, String other) {
        assertThat(NameLikeness.alike(one, other)).isFalse();
    }
}
