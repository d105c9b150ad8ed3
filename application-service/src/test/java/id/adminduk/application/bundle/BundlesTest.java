package id.adminduk.application.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.catalogue.CatalogueFixture;
import id.adminduk.application.catalogue.ServiceDefinition;
import id.adminduk.application.catalogue.ServiceDefinition.Output;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Bundles promise what their services give, and nothing that others offer is missing here.
class BundlesTest {
    private static final Catalogue CATALOGUE = CatalogueFixture.catalogue();

    static List<Bundle> bundles() {
        return new Bundles(JsonMapper.builder().build()).all();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyServiceOfABundleGivesItsDocuments(Bundle bundle) {
        assertThat(bundle.services()).isNotEmpty();
        assertThat(bundle.documents()).hasSizeGreaterThan(1);
        for (var service : bundle.services())
            assertThat(CATALOGUE.get(service).outputs())
                    .as(bundle.code() + " " + service)
                    .extracting(Output::kind)
                    .containsAll(bundle.documents());
        assertThat(bundle.name().id()).isNotBlank();
        assertThat(bundle.name().en()).isNotBlank();
    }

    @Test
    void theFiveBundlesOfTheOfficesAreThere() {
        assertThat(bundles())
                .extracting(Bundle::code)
                .containsExactly("BIRTH-3IN1", "DEATH-3IN1", "WEDDING", "DIVORCE", "ARRIVAL");
    }

    /// domain.md 3.10: what citizens of other places can ask for, by our codes.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Samarinda: akta kelahiran                   | BIRTH
        Samarinda: akta kematian                    | DEATH
        Samarinda: KTP-el                           | KTP-NEW KTP-CHG KTP-LOST
        Samarinda: KIA                              | KIA-NEW KIA-517 KIA-LOST
        Samarinda: pindah keluar dan masuk          | MOVE-OUT MOVE-IN
        Samarinda: pindah kecamatan atau kelurahan  | MOVE-IN-REG
        Samarinda: sinkronisasi atau update data    | BIO-CHG
        Alpukat Betawi: akta lahir                  | BIRTH
        Alpukat Betawi: akta kematian               | DEATH
        Alpukat Betawi: KTP-el hilang atau rusak    | KTP-LOST
        Alpukat Betawi: KK                          | KK-NEW KK-CHG KK-SPLIT KK-LOST
        Alpukat Betawi: KIA                         | KIA-NEW KIA-517
        Alpukat Betawi: perubahan biodata           | BIO-CHG
        DCM: dafduk                                 | BIO-NEW KK-NEW KK-HEAD KTP-OUT MOVE-ABR MOVE-BACK
        DCM: capil                                  | BIRTH STILL DEATH MARRY DIV ADOPT ACK LEGIT NAME CITZ FIX CANCEL
        Klampid: surat orang asing                  | SKTT
        Klampid: pelaporan luar negeri              | ABROAD
        """)
    void whatOthersOfferIsOfferedHereToCitizens(String offer, String codes) {
        var missing = Arrays.stream(codes.split(" "))
                .filter(code -> CATALOGUE
                        .find(code)
                        .filter(found -> found.applicants().contains(ServiceDefinition.Applicant.CITIZEN))
                        .isEmpty())
                .collect(Collectors.joining(" "));
        assertThat(missing).as(offer).isEmpty();
    }

    @Test
    void citizensHaveMoreThanThirtyServices() {
        assertThat(CATALOGUE.all().stream()
                        .filter(found -> found.applicants().contains(ServiceDefinition.Applicant.CITIZEN)))
                .hasSizeGreaterThan(30);
    }
}
