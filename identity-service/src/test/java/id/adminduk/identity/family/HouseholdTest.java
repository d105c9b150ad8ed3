package id.adminduk.identity.family;

import static id.adminduk.identity.family.Household.Fault.HEAD_TOO_YOUNG;
import static id.adminduk.identity.family.Household.Fault.HUSBAND_BESIDE_MALE_HEAD;
import static id.adminduk.identity.family.Household.Fault.MORE_THAN_ONE_HUSBAND;
import static id.adminduk.identity.family.Household.Fault.NOT_EXACTLY_ONE_HEAD;
import static id.adminduk.identity.family.Household.Fault.SPOUSE_OF_WRONG_SEX;
import static id.adminduk.identity.family.Household.Fault.WIFE_BESIDE_FEMALE_HEAD;
import static id.adminduk.identity.family.Shdk.ANAK;
import static id.adminduk.identity.family.Shdk.ISTRI;
import static id.adminduk.identity.family.Shdk.KEPALA_KELUARGA;
import static id.adminduk.identity.family.Shdk.SUAMI;
import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.family.Household.Fault;
import id.adminduk.identity.family.Household.Member;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseholdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final Resident man = DemoPeople.named("Syafrizal");
    private final Resident otherMan = DemoPeople.named("Nofriadi");
    private final Resident woman = DemoPeople.named("Rahmi Yulianti");
    private final Resident singleWoman = DemoPeople.named("Marlina");
    private final Resident child = DemoPeople.named("Aisyah Syafrina");

    private List<Fault> faults(Member... members) {
        return new Household(DemoPeople.householdOf(man).family(), List.of(members)).faultsOn(TODAY);
    }

    @Test
    void acceptsACouple() {
        assertThat(faults(new Member(man, KEPALA_KELUARGA), new Member(woman, ISTRI), new Member(child, ANAK)))
                .isEmpty();
    }

    @Test
    void acceptsAHusbandBesideHisWifeWhoHeads() {
        assertThat(faults(new Member(woman, KEPALA_KELUARGA), new Member(man, SUAMI)))
                .isEmpty();
    }

    @Test
    void acceptsSeveralWives() {
        assertThat(faults(new Member(man, KEPALA_KELUARGA), new Member(woman, ISTRI), new Member(singleWoman, ISTRI)))
                .isEmpty();
    }

    @Test
    void needsExactlyOneHead() {
        assertThat(faults(new Member(woman, ISTRI))).containsExactly(NOT_EXACTLY_ONE_HEAD);
        assertThat(faults(new Member(man, KEPALA_KELUARGA), new Member(woman, KEPALA_KELUARGA)))
                .containsExactly(NOT_EXACTLY_ONE_HEAD);
    }

    @Test
    void refusesAChildAsHead() {
        assertThat(faults(new Member(child, KEPALA_KELUARGA))).containsExactly(HEAD_TOO_YOUNG);
    }

    @Test
    void refusesTwoHusbands() {
        assertThat(faults(new Member(woman, KEPALA_KELUARGA), new Member(man, SUAMI), new Member(otherMan, SUAMI)))
                .containsExactly(MORE_THAN_ONE_HUSBAND);
    }

    @Test
    void refusesASpouseOfTheWrongKind() {
        assertThat(faults(new Member(man, KEPALA_KELUARGA), new Member(otherMan, SUAMI)))
                .containsExactly(HUSBAND_BESIDE_MALE_HEAD);
        assertThat(faults(new Member(woman, KEPALA_KELUARGA), new Member(singleWoman, ISTRI)))
                .containsExactly(WIFE_BESIDE_FEMALE_HEAD);
        assertThat(faults(new Member(man, KEPALA_KELUARGA), new Member(otherMan, ISTRI)))
                .containsExactly(SPOUSE_OF_WRONG_SEX);
    }
}
