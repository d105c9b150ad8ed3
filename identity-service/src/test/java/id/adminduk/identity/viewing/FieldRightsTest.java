package id.adminduk.identity.viewing;

import static id.adminduk.identity.viewing.FieldRights.Right.FULL;
import static id.adminduk.identity.viewing.FieldRights.Right.MASKED;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.viewing.FieldRights.Right;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.test.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldRightsTest {
    private static final String NOTHING = "-".repeat(RecordField.values().length);

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

    /// The table people read says the same.
    @ParameterizedTest
    @EnumSource
    void theDocumentedTableIsTheRule(Role role) throws IOException {
        var documented = Files.readAllLines(RepositoryRoot.find().resolve("docs/officers.md")).stream()
                .filter(line -> line.startsWith("| `" + role + "`"))
                .map(line -> line.replaceAll("[`| ]+", " ").strip())
                .toList();
        var ordinary = letters(FieldRights.of(Set.of(role), false));
        var guarded = letters(FieldRights.of(Set.of(role), true));
        assertThat(documented)
                .containsExactlyElementsOf(Stream.of(ordinary, guarded)
                        .filter(letters -> !letters.equals(NOTHING))
                        .map(letters -> role + " " + String.join(" ", letters.split("")))
                        .toList());
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
