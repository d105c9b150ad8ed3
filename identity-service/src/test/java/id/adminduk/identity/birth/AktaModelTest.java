package id.adminduk.identity.birth;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.birth.AktaModel.MarriageProof;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AktaModelTest {
    @ParameterizedTest(name = "mother {0}, father {1}, {2}, couple on the card {3}: model {4}")
    @CsvSource({
        "true, true, BUKU_NIKAH, true, 1", "true, true, BUKU_NIKAH, false, 1", "true, true, AKTA_KAWIN, true, 1",
        "true, true, AKTA_KAWIN, false, 1", "true, true, SPTJM, true, 2", "true, true, SPTJM, false, 3",
        "true, true, NONE, true, 2", "true, true, NONE, false, 3", "true, false, NONE, false, 3",
        "true, false, SPTJM, true, 3", "true, false, BUKU_NIKAH, true, 3", "false, false, NONE, false, 4",
        "false, true, BUKU_NIKAH, true, 4"
    })
    void followsTheProofAndTheCard(boolean mother, boolean father, MarriageProof proof, boolean couple, int model) {
        assertThat(AktaModel.of(mother, father, proof, couple).number()).isEqualTo(model);
    }
}
