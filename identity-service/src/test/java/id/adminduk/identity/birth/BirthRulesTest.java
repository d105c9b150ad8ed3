package id.adminduk.identity.birth;

import static id.adminduk.identity.birth.Finding.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.birth.BirthFacts.KnownParent;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.family.Membership;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Birth;
import id.adminduk.identity.resident.Resident.Standing;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BirthRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate BORN = LocalDate.of(2026, 11, 20);

    private final BirthRules rules = new BirthRules(RegionCode.of("13.05"));
    private final Resident mother = DemoPeople.named("Desi Ratnasari");
    private final Resident father = DemoPeople.named("Hendra Saputra");

    private static KnownParent onCard(Resident resident) {
        var family = DemoPeople.householdOf(resident).family();
        return new KnownParent(
                resident,
                new Membership(
                        UUID.randomUUID(),
                        family.id(),
                        resident.id(),
                        DemoPeople.shdkOf(resident),
                        1,
                        family.recordedOn()));
    }

    private static BirthClaim claim(LocalDate born, int order, @Nullable Nik fatherNik) {
        return new BirthClaim(
                DemoPeople.named("Desi Ratnasari").nik(), fatherNik, "Desi Ratnasari", "Hendra Saputra", born, order);
    }

    private BirthFacts facts(@Nullable KnownParent mother, @Nullable KnownParent father, Resident... siblings) {
        return new BirthFacts(claim(BORN, 0, this.father.nik()), mother, father, List.of(siblings), true);
    }

    private List<Finding> findings(@Nullable KnownParent mother, @Nullable KnownParent father, Resident... siblings) {
        return rules.findings(facts(mother, father, siblings), TODAY);
    }

    private static KnownParent standing(KnownParent parent, ResidentStatus status, String since) {
        var was = parent.resident();
        var standing = new Standing(status, LocalDate.parse(since));
        return new KnownParent(
                new Resident(
                        was.id(),
                        was.nik(),
                        was.name(),
                        was.titles(),
                        was.birth(),
                        was.biodata(),
                        was.mother(),
                        was.father(),
                        standing,
                        was.region(),
                        was.version()),
                parent.membership());
    }

    private Resident sibling(LocalDate born, int order) {
        var model = DemoPeople.named("Aisyah Syafrina");
        return new Resident(
                UUID.randomUUID(),
                model.nik(),
                model.name(),
                model.titles(),
                new Birth("Ulakan", born, order),
                model.biodata(),
                model.mother(),
                model.father(),
                model.standing(),
                model.region(),
                1);
    }

    @Test
    void findsNothingAboutAnOrdinaryBirth() {
        assertThat(findings(onCard(mother), onCard(father))).isEmpty();
    }

    @Test
    void refusesAMotherNobodyKnows() {
        assertThat(findings(null, onCard(father))).contains(MOTHER_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "DECEASED, MOTHER_DECEASED", "MOVED_OUT, MOTHER_NOT_IN_DISTRICT", "IN_TRANSIT, MOTHER_NOT_IN_DISTRICT",
        "MOVED_ABROAD, MOTHER_NOT_IN_DISTRICT", "DUPLICATE, MOTHER_NIK_INACTIVE",
                "LOST_CITIZENSHIP, MOTHER_NIK_INACTIVE"
    })
    void refusesAMotherWhoIsNotActive(ResidentStatus status, Finding expected) {
        assertThat(findings(standing(onCard(mother), status, "2026-01-01"), onCard(father)))
                .containsExactly(expected);
    }

    @Test
    void refusesAMotherOfAnotherDistrict() {
        var elsewhere = new BirthRules(RegionCode.of("13.77"));
        assertThat(elsewhere.findings(facts(onCard(mother), onCard(father)), TODAY))
                .contains(MOTHER_NOT_IN_DISTRICT, FATHER_ELSEWHERE);
    }

    @Test
    void refusesAMotherOnNoCard() {
        assertThat(findings(new KnownParent(mother, null), onCard(father)))
                .containsExactly(MOTHER_WITHOUT_FAMILY, PARENTS_NOT_ON_ONE_CARD);
    }

    @Test
    void refusesParentsOfTheWrongSex() {
        var swapped = rules.findings(
                new BirthFacts(
                        new BirthClaim(father.nik(), mother.nik(), "Hendra Saputra", "Desi Ratnasari", BORN, 0),
                        onCard(father),
                        onCard(mother),
                        List.of(),
                        false),
                TODAY);
        assertThat(swapped).contains(MOTHER_NOT_FEMALE, FATHER_NOT_MALE);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, false", "2026-01-25, false", "2026-01-23, true", "2024-01-01, true"})
    void refusesAFatherWhoDiedLongBefore(String died, boolean refused) {
        var found = findings(onCard(mother), standing(onCard(father), ResidentStatus.DECEASED, died));
        assertThat(found.contains(FATHER_DECEASED)).isEqualTo(refused);
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE", "LOST_CITIZENSHIP"})
    void refusesAFatherWhoseNumberIsOff(ResidentStatus status) {
        assertThat(findings(onCard(mother), standing(onCard(father), status, "2026-01-01")))
                .containsExactly(FATHER_NIK_INACTIVE);
    }

    @Test
    void notesAFatherNobodyKnowsHere() {
        assertThat(findings(onCard(mother), null)).containsExactly(FATHER_NOT_IN_REGISTRY);
    }

    @Test
    void doubtsNamesThatDiffer() {
        var claim = new BirthClaim(mother.nik(), father.nik(), "Rosmiati", "Zulkifli", BORN, 0);
        var facts = new BirthFacts(claim, onCard(mother), onCard(father), List.of(), true);
        assertThat(rules.findings(facts, TODAY)).containsExactly(MOTHER_NAME_DIFFERS, FATHER_NAME_DIFFERS);
        assertThat(MOTHER_NAME_DIFFERS.stops(true)).isTrue();
        assertThat(MOTHER_NAME_DIFFERS.stops(false)).isFalse();
    }

    @ParameterizedTest(name = "registered order {0}, reported order {1}: twice {2}")
    @CsvSource({"0, 0, true", "1, 1, true", "1, 2, false", "2, 1, false", "0, 1, true", "1, 0, true"})
    void tellsATwinFromTheSameChild(int registered, int reported, boolean twice) {
        var facts = new BirthFacts(
                claim(BORN, reported, null), onCard(mother), null, List.of(sibling(BORN, registered)), false);
        assertThat(rules.findings(facts, TODAY).contains(CHILD_ALREADY_REGISTERED))
                .isEqualTo(twice);
    }

    @Test
    void notesGapsThatAreTooShortOrTooLong() {
        assertThat(findings(onCard(mother), onCard(father), sibling(BORN.minusDays(100), 0)))
                .containsExactly(SIBLING_TOO_CLOSE);
        assertThat(findings(onCard(mother), onCard(father), sibling(BORN.minusYears(11), 0)))
                .containsExactly(SIBLING_LONG_AGO);
        assertThat(findings(onCard(mother), onCard(father), sibling(BORN.minusYears(2), 0)))
                .isEmpty();
    }

    @Test
    void refusesABirthThatHasNotHappened() {
        var facts = new BirthFacts(claim(TODAY.plusDays(1), 0, null), onCard(mother), null, List.of(), false);
        assertThat(rules.findings(facts, TODAY)).containsExactly(BIRTH_IN_FUTURE);
    }

    @Test
    void notesAMotherOfUnusualAge() {
        var facts = new BirthFacts(claim(LocalDate.of(2007, 1, 1), 0, null), onCard(mother), null, List.of(), false);
        assertThat(rules.findings(facts, TODAY)).containsExactly(MOTHER_AGE_UNUSUAL);
    }

    @Test
    void findsEverythingAtOnce() {
        var facts = new BirthFacts(
                claim(TODAY.plusDays(1), 0, father.nik()),
                standing(onCard(mother), ResidentStatus.DECEASED, "2020-01-01"),
                standing(onCard(father), ResidentStatus.DECEASED, "2020-01-01"),
                List.of(),
                false);
        assertThat(rules.findings(facts, TODAY)).contains(BIRTH_IN_FUTURE, MOTHER_DECEASED, FATHER_DECEASED);
    }

    @Test
    void findsNothingAboutAnyCoupleOfferedToScripts() {
        for (var couple : DemoPeople.couples()) {
            var claim = new BirthClaim(
                    couple.mother().nik(),
                    couple.father().nik(),
                    couple.mother().name().value(),
                    couple.father().name().value(),
                    BORN,
                    0);
            var siblings = DemoPeople.childrenOf(couple.mother());
            var facts = new BirthFacts(claim, onCard(couple.mother()), onCard(couple.father()), siblings, true);
            assertThat(rules.findings(facts, TODAY)).isEmpty();
        }
    }

    @Test
    void seesACoupleOnlyOnOneCard() {
        assertThat(facts(onCard(mother), onCard(father)).cardShowsCouple()).isTrue();
        assertThat(facts(onCard(mother), onCard(DemoPeople.named("Syafrizal"))).cardShowsCouple())
                .isFalse();
        assertThat(facts(onCard(mother), null).cardShowsCouple()).isFalse();
    }
}
