package id.adminduk.identity.household;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEAD = "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT";

    @ParameterizedTest
    @CsvSource({
        "Rosni F 1970 ISTRI KAWIN_TERCATAT, Nenek F 1940 ORANG_TUA CERAI_MATI, Rosni",
        "Nenek F 1940 ORANG_TUA CERAI_MATI, Budi M 1990 ANAK BELUM_KAWIN, Nenek",
        "Budi M 1990 ANAK BELUM_KAWIN, Cici F 1988 ANAK BELUM_KAWIN, Cici",
        "Kecil M 2018 ANAK BELUM_KAWIN, Muda F 2010 ANAK CERAI_HIDUP_TERCATAT, Muda",
        "Inah F 1960 LAINNYA BELUM_KAWIN, Budi M 2001 ANAK BELUM_KAWIN, Budi",
        "Inah F 1960 LAINNYA BELUM_KAWIN, Kecil M 2018 ANAK BELUM_KAWIN, Inah",
        "Genap M 2009-11-22 ANAK BELUM_KAWIN, Kurang M 2009-11-23 ANAK BELUM_KAWIN, Genap",
        "Kecil M 2018 ANAK BELUM_KAWIN, Kurang M 2009-11-23 ANAK BELUM_KAWIN, -"
    })
    void theSpouseThenTheEldestThenNobody(String one, String other, String head) {
        var house = house(HEAD, one, other);
        var left = house.card().without(house.person("Amir").id());
        var chosen = Succession.of(left, house.byId(), TODAY);
        assertThat(chosen.map(id -> house.byId().get(id).name().value()).orElse("-"))
                .isEqualTo(head);
    }
}
