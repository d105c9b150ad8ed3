package id.adminduk.identity.population;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.Household;
import id.adminduk.identity.family.Household.Member;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.numbering.NumberPrefix;
import id.adminduk.identity.resident.Resident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Puts invented people on a family card.
final class CardMaker {
    private static final List<String> MONTHS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private final Chance chance;
    private final Serials kks;

    CardMaker(Chance chance, Serials kks) {
        this.chance = chance;
        this.kks = kks;
    }

    Card card(Home home) {
        return new Card(home);
    }

    /// A card in the making; people are printed in the order they are added.
    final class Card {
        private final Home home;
        private final List<Member> members = new ArrayList<>();
        private final List<Marriage> marriages = new ArrayList<>();

        private Card(Home home) {
            this.home = home;
        }

        Card head(Resident resident) {
            return with(resident, Shdk.KEPALA_KELUARGA);
        }

        Card with(Resident resident, Shdk shdk) {
            members.add(new Member(resident, shdk));
            return this;
        }

        Card married(Resident husband, Resident wife, LocalDate on) {
            boolean recorded = wife.biodata().maritalStatus() == MaritalStatus.KAWIN_TERCATAT;
            var number = recorded
                    ? "%04d/%03d/%s/%d"
                            .formatted(
                                    chance.between(1, 999),
                                    chance.between(1, 99),
                                    MONTHS.get(on.getMonthValue() - 1),
                                    on.getYear())
                    : null;
            marriages.add(new Marriage(chance.id(), husband.id(), wife.id(), recorded, number, on));
            return this;
        }

        InventedFamily done() {
            var nagari = home.nagari().code();
            var number = NumberPrefix.ofKk(nagari, home.recordedOn()).kk(kks.next(nagari, home.recordedOn(), null));
            var family = new Family(
                    chance.id(),
                    number,
                    home.address(),
                    nagari,
                    members.getFirst().resident().id(),
                    Family.Status.ACTIVE,
                    home.recordedOn(),
                    1);
            return new InventedFamily(new Household(family, members), marriages);
        }
    }
}
