package id.adminduk.identity.verification;

import static id.adminduk.identity.verification.Comparison.Outcome.MATCH;
import static id.adminduk.identity.verification.Comparison.Outcome.NOT_ALLOWED;
import static id.adminduk.identity.verification.Comparison.Outcome.NO_MATCH;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.agreement.VerifiedField;
import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {
    private static final Nik NIK = new Nik("1305011502900001");
    private static final KkNumber CARD = new KkNumber("1305010101100001");
    private static final Set<VerifiedField> ALL = EnumSet.allOf(VerifiedField.class);

    /// Every field, each as the registry has it unless the column says otherwise.
    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "NAME, Syafrizal, MATCH",
        "NAME, SAFRIZAL, MATCH",
        "NAME, 'Syafrizal, S.Pd.', MATCH",
        "NAME, Nofriadi, NO_MATCH",
        "BIRTH_PLACE, pariaman, MATCH",
        "BIRTH_PLACE, Padang, NO_MATCH",
        "BIRTH_DATE, 1990-02-15, MATCH",
        "BIRTH_DATE, 1990-02-16, NO_MATCH",
        "SEX, MALE, MATCH",
        "SEX, FEMALE, NO_MATCH",
        "REGION, 13.05.01.2001, MATCH",
        "REGION, 13.05.01, MATCH",
        "REGION, 13.05.01.2002, NO_MATCH",
        "MARITAL_STATUS, KAWIN_TERCATAT, MATCH",
        "MARITAL_STATUS, BELUM_KAWIN, NO_MATCH",
        "MOTHER_NAME, Ny. Rahmi Yulianti, MATCH",
        "MOTHER_NAME, Desi Ratnasari, NO_MATCH",
        "KK_NUMBER, 1305010101100001, MATCH",
        "KK_NUMBER, 1305010101100002, NO_MATCH",
        "STATUS, ACTIVE, MATCH",
        "STATUS, DECEASED, NO_MATCH"
    })
    void comparesByTheRuleOfTheField(VerifiedField field, String value, Comparison.Outcome expected) {
        var comparison = Comparison.of(claim(field, value), ALL, onFile(false), true);
        assertThat(comparison.outcomes()).containsOnlyKeys(field).containsEntry(field, expected);
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingAboutAFieldTheAgreementDoesNotName(VerifiedField field) {
        var others = EnumSet.complementOf(EnumSet.of(field));
        assertThat(Comparison.of(right(field), others, onFile(false), true).outcomes())
                .containsEntry(field, NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource
    void nothingAgreesWithNobody(VerifiedField field) {
        assertThat(Comparison.of(right(field), ALL, onFile(false), false).outcomes())
                .containsEntry(field, NO_MATCH);
    }

    @ParameterizedTest
    @EnumSource(names = {"REGION", "KK_NUMBER"})
    void aProtectedPersonsHomeAgreesWithNothing(VerifiedField field) {
        assertThat(Comparison.of(right(field), ALL, onFile(true), true).outcomes())
                .containsEntry(field, NO_MATCH);
    }

    @Test
    void everythingElseOfAProtectedPersonIsCompared() {
        assertThat(Comparison.of(right(VerifiedField.NAME), ALL, onFile(true), true)
                        .outcomes())
                .containsEntry(VerifiedField.NAME, MATCH);
    }

    private static Claim right(VerifiedField field) {
        return claim(
                field,
                switch (field) {
                    case NAME -> "Syafrizal";
                    case BIRTH_PLACE -> "Pariaman";
                    case BIRTH_DATE -> "1990-02-15";
                    case SEX -> "MALE";
                    case REGION -> "13.05.01.2001";
                    case MARITAL_STATUS -> "KAWIN_TERCATAT";
                    case MOTHER_NAME -> "Rahmi Yulianti";
                    case KK_NUMBER -> CARD.value();
                    case STATUS -> "ACTIVE";
                });
    }

    private static Claim claim(VerifiedField field, String value) {
        return new Claim(
                NIK,
                field == VerifiedField.NAME ? value : null,
                field == VerifiedField.BIRTH_PLACE ? value : null,
                field == VerifiedField.BIRTH_DATE ? LocalDate.parse(value) : null,
                field == VerifiedField.SEX ? Sex.valueOf(value) : null,
                field == VerifiedField.REGION ? RegionCode.of(value) : null,
                field == VerifiedField.MARITAL_STATUS ? MaritalStatus.valueOf(value) : null,
                field == VerifiedField.MOTHER_NAME ? value : null,
                field == VerifiedField.KK_NUMBER ? new KkNumber(value) : null,
                field == VerifiedField.STATUS ? ResidentStatus.valueOf(value) : null);
    }

    private static OnFile onFile(boolean hidesHome) {
        return new OnFile(
                new UUID(0, 1),
                "Syafrizal",
                "Pariaman",
                LocalDate.of(1990, 2, 15),
                Sex.MALE,
                RegionCode.of("13.05.01.2001"),
                MaritalStatus.KAWIN_TERCATAT,
                () -> "Rahmi Yulianti",
                ResidentStatus.ACTIVE,
                CARD::equals,
                hidesHome);
    }
}
