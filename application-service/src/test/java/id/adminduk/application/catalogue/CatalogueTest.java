package id.adminduk.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.Reports;
import id.adminduk.application.catalogue.ServiceDefinition.Medium;
import id.adminduk.kernel.problem.NotFound;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = CatalogueFixture.catalogue();

    @Test
    void offersTheBirth() {
        var birth = catalogue.get("BIRTH");
        assertThat(birth.awaited(Medium.SIGNED_PDF)).containsExactly("AKTA_KELAHIRAN", "KK");
        assertThat(birth.awaited(Medium.CARD)).isEmpty();
        assertThat(birth.feeRupiah()).isZero();
        assertThat(birth.formSchema()
                        .at("/properties/child/properties/sex/enum")
                        .size())
                .isEqualTo(2);
        assertThatThrownBy(() -> catalogue.get("PASSPORT")).isInstanceOf(NotFound.class);
    }

    @Test
    void substitutesCountLikeTheProofItself() {
        var birth = catalogue.get("BIRTH");
        assertThat(birth.missing(Reports.complete(), Set.of("BIRTH_SPTJM", "MARRIAGE_SPTJM", "PARENTS_KTP")))
                .isEmpty();
        assertThat(birth.missing(Reports.complete(), Set.of("BIRTH_LETTER", "PARENTS_KTP")))
                .extracting(Requirement::code)
                .containsExactly("MARRIAGE_PROOF");
        assertThat(birth.meets("BIRTH_LETTER", Set.of("BIRTH_SPTJM"))).isTrue();
        assertThat(birth.meets("BIRTH_LETTER", Set.of("PARENTS_KTP"))).isFalse();
        assertThat(birth.knows("BIRTH_SPTJM")).isTrue();
        assertThat(birth.knows("PASSPORT")).isFalse();
    }

    @Test
    void aMotherAloneNeedsNoMarriageProof() {
        var form = Map.of("marriageProof", Map.of("kind", "NONE"));
        assertThat(catalogue.get("BIRTH").missing(form, Set.of("BIRTH_LETTER", "PARENTS_KTP")))
                .isEmpty();
    }

    @Test
    void aFoundlingNeedsThePoliceReportAlone() {
        var birth = catalogue.get("BIRTH");
        assertThat(birth.missing(Reports.foundling(), Set.of("POLICE_REPORT"))).isEmpty();
        assertThat(birth.missing(Reports.foundling(), Set.of("BIRTH_LETTER", "PARENTS_KTP", "MARRIAGE_PROOF")))
                .extracting(Requirement::code)
                .containsExactly("POLICE_REPORT");
    }
}
