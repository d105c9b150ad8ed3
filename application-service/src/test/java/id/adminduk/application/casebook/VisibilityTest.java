package id.adminduk.application.casebook;

import static id.adminduk.application.lifecycle.CaseFixture.APPLICANT;
import static id.adminduk.application.lifecycle.CaseFixture.FATHER;
import static id.adminduk.application.lifecycle.CaseFixture.MOTHER;
import static id.adminduk.application.lifecycle.CaseFixture.in;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityTest {
    @Test
    void aCitizenSeesOwnCasesOnly() {
        assertThat(Visibility.sees(citizen(APPLICANT), in(Stage.SUBMITTED))).isTrue();
        assertThat(Visibility.sees(citizen(UUID.randomUUID()), in(Stage.SUBMITTED)))
                .isFalse();
        assertThat(Visibility.sees(citizen(null), in(Stage.SUBMITTED))).isFalse();
    }

    @Test
    void parentsSeeWhatAHospitalOpenedForTheirChild() {
        assertThat(Visibility.sees(citizen(MOTHER), in(Stage.WAITING_NAME))).isTrue();
        assertThat(Visibility.sees(citizen(FATHER), in(Stage.WAITING_NAME))).isTrue();
        assertThat(Visibility.sees(citizen(MOTHER), in(Stage.SUBMITTED))).isFalse(); // somebody else's own draft
    }

    @ParameterizedTest
    @CsvSource({
        "13.05,true",
        "13.05.01,true",
        "13.05.01.2001,true",
        "13.05.02,false",
        "13.06,false",
        "13.05.01.2002,false"
    })
    void anOfficerSeesTheirArea(String region, boolean seen) {
        assertThat(Visibility.sees(officer(region, null), in(Stage.SUBMITTED))).isEqualTo(seen);
    }

    @Test
    void nobodyLooksIntoDraftsOfOthers() {
        assertThat(Visibility.sees(officer("13.05", null), in(Stage.DRAFT))).isFalse();
    }

    @Test
    void otherRolesSeeNothing() {
        var admin = new CurrentUser("a", "c", Set.of(Role.ADMIN), RegionCode.of("13.05"), null, null);
        assertThat(Visibility.sees(admin, in(Stage.SUBMITTED))).isFalse();
    }

    @Test
    void anOfficersOwnFamilyIsNoneOfTheirBusiness() {
        assertThat(Visibility.concerns(officer("13.05", MOTHER), in(Stage.SUBMITTED)))
                .isTrue();
        assertThat(Visibility.concerns(officer("13.05", FATHER), in(Stage.SUBMITTED)))
                .isTrue();
        assertThat(Visibility.concerns(officer("13.05", APPLICANT), in(Stage.SUBMITTED)))
                .isTrue();
        assertThat(Visibility.concerns(officer("13.05", UUID.randomUUID()), in(Stage.SUBMITTED)))
                .isFalse();
        assertThat(Visibility.concerns(officer("13.05", null), in(Stage.SUBMITTED)))
                .isFalse();
    }

    private static CurrentUser citizen(UUID person) {
        return new CurrentUser("c", "warga-web", Set.of(Role.CITIZEN), RegionCode.of("13.05"), person, null);
    }

    private static CurrentUser officer(String region, UUID person) {
        return new CurrentUser("o", "petugas-web", Set.of(Role.VERIFIER), RegionCode.of(region), person, null);
    }
}
