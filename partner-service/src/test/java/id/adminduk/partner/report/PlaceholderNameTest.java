package id.adminduk.partner.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bayi Ny. Rahmi Yulianti", "Bayi Ny Siti", "BAYI NY. X", "By Ny", "By. Ny. Rina", "by ny siti", "Bayi",
                        "bayi  ibu siti", "Bayi Laki-laki",
                "Baby of Siti", "Ny. Siti", "-", "", "  ", "Belum ada nama", "tanpa nama", "NN", "N.N."
            })
    void isNoName(String name) {
        assertThat(PlaceholderName.matches(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bayu Pratama", "Byanca Putri", "Nyimas Ayu", "Muhammad Alif", "Anisa", "Bayiddin", "Siti Bayi"})
    void isAName(String name) {
        assertThat(PlaceholderName.matches(name)).isFalse();
    }
}
