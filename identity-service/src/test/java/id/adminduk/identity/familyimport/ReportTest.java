package id.adminduk.identity.familyimport;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.familyrow.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
    @ParameterizedTest
    @EnumSource
    void everyProblemHasASentenceInBothLanguages(ProblemCode code) {
        assertThat(Report.indonesian(code)).isNotBlank().isNotEqualTo(Report.english(code));
        assertThat(Report.english(code)).isNotBlank();
    }
}
