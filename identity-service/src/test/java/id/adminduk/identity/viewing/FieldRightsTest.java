package id.adminduk.identity.viewing;

import static id.adminduk.identity.viewing.FieldRights.Right.FULL;
import static id.adminduk.identity.viewing.FieldRights.Right.MASKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.viewing.FieldRights.Right;
import id.adminduk.identity.viewing.Grounds.Reason;
import id.adminduk.kernel.security.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldRightsTest {
    /// NIK NAME BIRTH SEX STATUS RELIGION WORK BLOOD MARITAL PARENTS KK ADDRESS FOREIGNER CERTIFICATES DISABILITY
    /// CONTACT ENROLMENT
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CITIZEN,      -----------------, -----------------",
        "FRONT_OFFICE, mffff---fmmf-f-mf, -----------------",
        "ENDORSER,     mffff---f-mf-----, -----------------",
        "VERIFIER,     fffffffffffffffff, mffff---f----f--f",
        "APPROVER,     fffffffffffffffff, fffffffffffffffff",
        "SIGNER,       fffff----ff--f---, -----------------",
        "CARD_PRINTER, fffffffff--ff---f, -----------------",
        "COURIER,      -----------------, -----------------",
        "OPERATOR,     -----------------, -----------------",
        "ADMIN,        -----------------, -----------------",
        "AUDITOR,      mm--f-----m------, -----------------",
        "PARTNER,      -----------------, -----------------",
        "AGENCY,       -----------------, -----------------",
        "KIOSK,        -----------------, -----------------",
        "SERVICE,      -----------------, -----------------"
    })
    void everyRoleSeesItsFields(Role role, String ordinary, String protectedPerson) {
        assertThat(letters(FieldRights.of(Set.of(role), false))).isEqualTo(ordinary);
        assertThat(letters(FieldRights.of(Set.of(role), true))).isEqualTo(protectedPerson);
    }

    @Test
    void twoRolesSeeTheBetterOfBoth() {
        var rights = FieldRights.of(Set.of(Role.AUDITOR, Role.ENDORSER), false);
        assertThat(rights.to(RecordField.NAME)).isEqualTo(FULL);
        assertThat(rights.to(RecordField.NIK)).isEqualTo(MASKED);
        assertThat(rights.to(RecordField.RELIGION)).isEqualTo(Right.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void aReasonIsEnough(Reason reason) {
        assertThat(new Grounds(null, reason).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({",", "11111111-1111-4111-8111-111111111111, COUNTER"})
    void groundsAreACaseOrAReason(@Nullable UUID caseId, @Nullable Reason reason) {
        assertThatThrownBy(() -> new Grounds(caseId, reason)).isInstanceOf(ViewRefused.GroundsRequired.class);
    }

    private static String letters(FieldRights rights) {
        return Arrays.stream(RecordField.values())
                .map(field -> switch (rights.to(field)) {
                    case NONE -> "-";
                    case MASKED -> "m";
                    case FULL -> "f";
                })
                .collect(Collectors.joining());
    }
}
