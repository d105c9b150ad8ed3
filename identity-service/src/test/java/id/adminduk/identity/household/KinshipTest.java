package id.adminduk.identity.household;

import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.household.Houses.House;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Everybody on the card of Amir's three generations, seen from each possible new head.
class KinshipTest {
    private final House house = house(
            "Nenek F 1940 ORANG_TUA CERAI_MATI",
            "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT mother=Nenek",
            "Rosni F 1970 ISTRI KAWIN_TERCATAT",
            "Budi M 1992 ANAK KAWIN_TERCATAT",
            "Cici F 2005 ANAK BELUM_KAWIN",
            "Sari F 1994 MENANTU KAWIN_TERCATAT spouse=Budi",
            "Dodo M 2018 CUCU BELUM_KAWIN mother=Sari father=Budi",
            "Uncu F 1980 FAMILI BELUM_KAWIN",
            "Inah F 1990 LAINNYA BELUM_KAWIN");

    private String seenFrom(String head) {
        var kinship = house.kinship();
        return house.people().keySet().stream()
                .map(name -> name + " "
                        + kinship.of(
                                house.person(head),
                                house.person(name),
                                house.card().shdkOf(house.person(head).id()),
                                house.card().shdkOf(house.person(name).id())))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rosni | Nenek MERTUA; Amir SUAMI; Rosni KEPALA_KELUARGA; Budi ANAK; Cici ANAK; Sari MENANTU; Dodo CUCU; Uncu FAMILI; Inah LAINNYA
        Budi | Nenek FAMILI; Amir ORANG_TUA; Rosni ORANG_TUA; Budi KEPALA_KELUARGA; Cici FAMILI; Sari ISTRI; Dodo ANAK; Uncu FAMILI; Inah LAINNYA
        Sari | Nenek FAMILI; Amir MERTUA; Rosni MERTUA; Budi SUAMI; Cici FAMILI; Sari KEPALA_KELUARGA; Dodo ANAK; Uncu FAMILI; Inah LAINNYA
        Nenek | Nenek KEPALA_KELUARGA; Amir ANAK; Rosni MENANTU; Budi CUCU; Cici CUCU; Sari FAMILI; Dodo FAMILI; Uncu FAMILI; Inah LAINNYA
        Uncu | Nenek FAMILI; Amir FAMILI; Rosni FAMILI; Budi FAMILI; Cici FAMILI; Sari FAMILI; Dodo FAMILI; Uncu KEPALA_KELUARGA; Inah LAINNYA
        """)
    void tellsWhatEverybodyIsToANewHead(String head, String relations) {
        assertThat(seenFrom(head)).isEqualTo(relations);
    }

    @Test
    void aStepchildOfALateHusbandIsFamili() {
        var family = house(
                "Amir M 1965 KEPALA_KELUARGA KAWIN_TERCATAT",
                "Lama F 1966 FAMILI CERAI_HIDUP_TERCATAT",
                "Rosni F 1970 ISTRI KAWIN_TERCATAT",
                "Tiri F 2008 ANAK BELUM_KAWIN mother=Lama father=Amir",
                "Entah F 2009 ANAK BELUM_KAWIN mother=- father=Amir");
        var widowed = Kinship.among(family.people().values(), java.util.List.of());
        var card = family.card();
        var rosni = family.person("Rosni");
        for (var name : new String[] {"Tiri", "Entah"}) {
            var child = family.person(name);
            assertThat(widowed.of(rosni, child, card.shdkOf(rosni.id()), card.shdkOf(child.id()))
                            .name())
                    .isEqualTo(name.equals("Tiri") ? "FAMILI" : "ANAK");
        }
    }
}
