package id.adminduk.identity.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.permit.Grounds.Reason;
import id.adminduk.kernel.problem.DomainException;
import id.adminduk.kernel.types.KkNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundsTest {
    private static final String CASE = "11111111-1111-4111-8111-111111111111";
    private static final String CARD = "1305011102190001";

    private static Grounds grounds(@Nullable UUID caseId, @Nullable Reason reason, @Nullable String card) {
        return new Grounds(caseId, reason, card == null ? null : new KkNumber(card));
    }

    @ParameterizedTest
    @CsvSource({
        CASE + ",,, false",
        ", COUNTER, " + CARD + ", false",
        ", COMPLAINT,, true",
        ", CORRECTION,, true",
        ", DUPLICATE_REVIEW,, true",
        ", COURT_ORDER,, true",
        ", SUPERVISION,, true"
    })
    void aCaseTheCardOrAReasonIsEnough(
            @Nullable UUID caseId, @Nullable Reason reason, @Nullable String card, boolean permit) {
        var given = grounds(caseId, reason, card).reason();
        assertThat(given != null && given.needsPermit()).isEqualTo(permit);
    }

    @ParameterizedTest
    @CsvSource({
        ",,, grounds-required",
        CASE + ", COUNTER, " + CARD + ", grounds-required",
        CASE + ", SUPERVISION,, grounds-required",
        CASE + ",, " + CARD + ", card-required",
        ", COUNTER,, card-required",
        ", COMPLAINT, " + CARD + ", card-required"
    })
    void groundsAreOneOfThem(@Nullable UUID caseId, @Nullable Reason reason, @Nullable String card, String code) {
        assertThatThrownBy(() -> grounds(caseId, reason, card))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
