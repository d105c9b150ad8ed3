package id.adminduk.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.application.Reports;
import id.adminduk.application.catalogue.ServiceDefinition.Medium;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.types.RegionCode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private final Catalogue catalogue = CatalogueFixture.catalogue();
    private final Promise promise = new Promise(new Office(
            RegionCode.of("13.05"),
            ZoneId.of("Asia/Jakarta"),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Set.of(LocalDate.parse("2026-12-25"))));

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

    @ParameterizedTest(name = "{0} is promised for {1}")
    @CsvSource({
        "2026-11-18T03:00:00Z,2026-11-19T03:00:00Z", // Wednesday to Thursday
        "2026-11-20T03:00:00Z,2026-11-23T03:00:00Z", // Friday 10:00 to Monday 10:00
        "2026-11-21T03:00:00Z,2026-11-23T17:00:00Z", // Saturday counts from Monday
        "2026-12-24T03:00:00Z,2026-12-28T03:00:00Z", // a holiday, then the weekend
    })
    void countsWorkingDaysOnly(Instant submitted, Instant due) {
        assertThat(promise.dueAfter(submitted, catalogue.get("BIRTH"))).isEqualTo(due);
    }
}
