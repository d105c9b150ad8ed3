package id.adminduk.identity.birth;

import static id.adminduk.identity.birth.Finding.BIRTH_IN_FUTURE;
import static id.adminduk.identity.birth.Finding.FOUNDLING;
import static id.adminduk.identity.birth.Finding.GUARDIAN_TOO_YOUNG;
import static id.adminduk.identity.birth.Finding.GUARDIAN_UNKNOWN;
import static id.adminduk.identity.birth.Finding.GUARDIAN_WITHOUT_FAMILY;
import static id.adminduk.identity.household.Houses.house;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.birth.BirthClaim.Guardian;
import id.adminduk.identity.birth.BirthFacts.KnownParent;
import id.adminduk.identity.family.Membership;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.household.Houses;
import id.adminduk.identity.household.Houses.House;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A child whose parents nobody knows: what is asked of whoever takes it in (domain.md 3.5, model 4).
class FoundlingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final House HOME =
            house("Sorang F 1970 KEPALA_KELUARGA BELUM_KAWIN", "Remaja F 2009-11-22 FAMILI BELUM_KAWIN");

    private final BirthRules rules = new BirthRules(RegionCode.of("13.05"));

    private static KnownParent person(String name) {
        var resident = HOME.person(name);
        var place = new Membership(UUID.randomUUID(), HOME.id(), resident.id(), Shdk.KEPALA_KELUARGA, 1, Houses.SINCE);
        return new KnownParent(resident, place);
    }

    private List<Finding> findings(String named, LocalDate born, @Nullable KnownParent guardian) {
        var claim = BirthClaim.ofFoundling(new Guardian(HOME.person("Sorang").nik(), named), born, 0);
        return rules.findings(BirthFacts.ofFoundling(claim, guardian), TODAY);
    }

    private List<Finding> findings(@Nullable KnownParent guardian) {
        return findings("Sorang", TODAY, guardian);
    }

    @Test
    void nothingButThatItIsAFoundlingAndAnOfficerLooks() {
        assertThat(findings(person("Sorang"))).containsExactly(FOUNDLING);
        assertThat(FOUNDLING.stops(true)).isTrue();
        assertThat(FOUNDLING.stops(false)).isFalse();
    }

    @Test
    void theGuardianIsAnAdultOnACardHere() {
        assertThat(findings(null)).containsExactly(FOUNDLING, GUARDIAN_UNKNOWN);
        assertThat(findings(new KnownParent(HOME.person("Sorang"), null)))
                .containsExactly(FOUNDLING, GUARDIAN_WITHOUT_FAMILY);
        assertThat(findings("Remaja", TODAY, person("Remaja"))).containsExactly(FOUNDLING, GUARDIAN_TOO_YOUNG);
        assertThat(findings("Sorang", TODAY.plusDays(1), person("Sorang"))).containsExactly(BIRTH_IN_FUTURE, FOUNDLING);
        assertThat(findings("Orang Lain", TODAY, person("Sorang")))
                .containsExactly(FOUNDLING, Finding.GUARDIAN_NAME_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({
        "DECEASED, GUARDIAN_DECEASED",
        "MOVED_OUT, GUARDIAN_NOT_IN_DISTRICT",
        "IN_TRANSIT, GUARDIAN_NOT_IN_DISTRICT",
        "DUPLICATE, GUARDIAN_NIK_INACTIVE",
        "LOST_CITIZENSHIP, GUARDIAN_NIK_INACTIVE"
    })
    void whoIsNotActiveTakesNobodyIn(ResidentStatus status, Finding expected) {
        var was = person("Sorang");
        var now = new KnownParent(was.resident().withStanding(status, TODAY), was.membership());
        assertThat(findings(now)).containsExactly(FOUNDLING, expected);
    }

    @Test
    void itsAktaNamesNobody() {
        assertThat(AktaModel.of(false, false, AktaModel.MarriageProof.NONE, false))
                .isEqualTo(AktaModel.NO_PARENTS);
    }
}
