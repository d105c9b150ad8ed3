package id.adminduk.identity.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.RegistryTest;
import id.adminduk.identity.demo.DemoPeople;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class FamilyConstraintsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private MembershipRepository memberships;

    @Autowired
    private FamilyRepository families;

    @Autowired
    private FamilyCards cards;

    @Autowired
    private FamilyQueries queries;

    @Autowired
    private TransactionTemplate transaction;

    private final Resident loner = DemoPeople.named("Elvira");
    private final UUID family =
            DemoPeople.householdOf(DemoPeople.named("Syafrizal")).family().id();

    private void add(Resident resident, Shdk shdk, int position) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            memberships.add(List.of(new Membership(UUID.randomUUID(), family, resident.id(), shdk, position, DAY)));
        });
    }

    @Test
    void nobodyIsOnTwoCards() {
        assertThatThrownBy(() -> add(DemoPeople.named("Hendra Saputra"), Shdk.FAMILI, 9))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("membership_one_family_per_person");
    }

    @Test
    void aCardHasOneHead() {
        assertThatThrownBy(() -> add(loner, Shdk.KEPALA_KELUARGA, 9))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("membership_one_head");
    }

    @Test
    void twoPeopleDoNotShareALine() {
        assertThatThrownBy(() -> add(loner, Shdk.FAMILI, 1))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("membership_one_position");
    }

    @Test
    void aStrangerIsNoMember() {
        var stranger = new Membership(UUID.randomUUID(), family, UUID.randomUUID(), Shdk.FAMILI, 9, DAY);
        assertThatThrownBy(() -> memberships.add(List.of(stranger)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aCardIsDrawnUpInItsOrder() {
        var household = DemoPeople.householdOf(DemoPeople.named("Elvi Sukaesih"));
        var card = cards.of(household.family());
        assertThat(card.members().stream().map(FamilyCard.Line::shdk))
                .startsWith("Kepala Keluarga", "Istri", "Anak", "Anak");
        assertThat(card.members().getFirst().marriageDate()).isEqualTo(LocalDate.of(2018, 11, 9));
        assertThat(card.headName()).isEqualTo("Afrizal Koto");
        assertThat(card.kecamatan()).isEqualTo("2 x 11 Kayu Tanam");
    }

    @Test
    void aMemberSeesTheOthers() {
        assertThat(queries.membersOf(family).stream().map(FamilyQueries.FamilyMember::relation))
                .startsWith("Kepala Keluarga", "Istri", "Anak");
    }

    @Test
    void aCardReadsBack() {
        var expected = DemoPeople.householdOf(DemoPeople.named("Nofriadi")).family();
        var read = transaction.execute(_ -> families.lock(expected.id()));
        assertThat(read.number()).isEqualTo(expected.number());
        assertThat(read.address()).isEqualTo(expected.address());
    }
}
