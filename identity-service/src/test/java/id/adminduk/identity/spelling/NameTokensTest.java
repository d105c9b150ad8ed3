package id.adminduk.identity.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTokensTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Syafrizal           | Safrizal
        Syafrizal           | Sjafrizal
        SYAFRIZAL           | syafrizal
        Muhammad Fadli      | Muhamad Fadli
        Muhammad Fadli      | Mohammad Fadli
        Muhammad Fadli      | M. Fadli
        Muhammad Fadli      | M.Fadli
        Muhammad Fadli      | Mhd Fadli
        Muhammad Fadli      | Muchammad Fadli
        Abdul Rahman        | Abd. Rachman
        Chairul Anwar       | Khairul Anwar
        Chairul Anwar       | Hairul Anwar
        Achmad Dahlan       | Ahmad Dachlan
        Noer Aini           | Nur Aini
        Nur'aini            | Nuraini
        Djamaluddin         | Jamaludin
        Tjut Nja            | Cut Nya
        Yusuf               | Iusuf
        Ramadhan            | Ramadan
        Dzulkifli           | Zulkifli
        Taufiq              | Taufik
        Rafif               | Raviv
        Yosephine           | Yosefine
        Aisyah              | Aisah
        Aisyah              | Aysha
        Fatimah             | Fatima
        Hassan Basri        | Hasan Basri
        Rahmat              | Rahmad
        Gazali              | Ghazali
        Thalib              | Talib
        Ischak              | Iskhak
        H. Amiruddin        | Amirudin
        Amiruddin, S.Pd     | Amiruddin
        Sidi Amiruddin      | Amiruddin
        Dr. Ir. Yulia Sari  | Yulia Sari
        Ahmad bin Usman     | Ahmad Usman
        André               | Andre
        """)
    void meetsInOneKey(String one, String other) {
        assertThat(NameTokens.of(one)).isEqualTo(NameTokens.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Syafrizal,Syahrizal",
        "Afrizal,Syafrizal",
        "Rina,Rini",
        "Yulia,Yuliana",
        "Hamid,Ahmad",
        "Putra,Putri",
        "Zainal,Zainab"
    })
    void keepsOtherNamesApart(String one, String other) {
        assertThat(NameTokens.of(one)).isNotEqualTo(NameTokens.of(other));
    }

    @Test
    void keepsTheOrderAndDropsRepeatedWords() {
        assertThat(NameTokens.of("Sri Wahyuni Sri")).containsExactly("SRI", "WAHIUNI");
        assertThat(NameTokens.asArray("Hendra Saputra")).isEqualTo("{HENDRA,SAPUTRA}");
    }

    @Test
    void keepsANameThatIsATitle() {
        assertThat(NameTokens.of("Bagindo")).containsExactly("BAGINDO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ", S.Pd", "123", "{}\",;"})
    void findsNothingWhereThereIsNoLetter(String text) {
        assertThat(NameTokens.of(text)).isEmpty();
        assertThat(NameTokens.asArray(text)).isEqualTo("{}");
    }
}
