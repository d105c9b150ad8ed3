package id.adminduk.identity.population;

import static id.adminduk.identity.codes.MaritalStatus.BELUM_KAWIN;
import static id.adminduk.identity.codes.MaritalStatus.CERAI_HIDUP_BELUM_TERCATAT;
import static id.adminduk.identity.codes.MaritalStatus.CERAI_HIDUP_TERCATAT;
import static id.adminduk.identity.codes.MaritalStatus.CERAI_MATI;
import static id.adminduk.identity.codes.MaritalStatus.KAWIN_BELUM_TERCATAT;
import static id.adminduk.identity.codes.MaritalStatus.KAWIN_TERCATAT;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.family.Shdk;
import id.adminduk.identity.region.Region;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.Resident.Parent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Decides what kind of family lives behind a door: couples with children, three generations, the widowed, the single.
final class FamilyMaker {
    private static final int YOUNGEST_COUPLE = 22;

    private final Chance chance;
    private final PersonMaker people;
    private final CardMaker cards;
    private final LocalDate today;

    FamilyMaker(Chance chance, Serials niks, Serials kks, LocalDate today) {
        this.chance = chance;
        this.people = new PersonMaker(chance, niks, today);
        this.cards = new CardMaker(chance, kks);
        this.today = today;
    }

    /// A family of at most so many people.
    InventedFamily next(Region nagari, int room) {
        int age = headAge();
        int kind = chance.weighted(6, 11, 62, 12, 9);
        if (room == 1 || kind == 0) return alone(nagari, chance.percent(40) ? chance.between(17, 30) : age);
        if (kind == 1) return withoutSpouse(nagari, age, room);
        if (kind == 4 && room >= 5 && age >= 46) return threeGenerations(nagari, age, room);
        return couple(nagari, age, room, kind == 3 && room >= 3 && age < 55);
    }

    private int headAge() {
        int band = chance.weighted(4, 8, 12, 13, 13, 12, 11, 9, 7, 5, 4, 3);
        return 20 + band * 5 + chance.below(band == 11 ? 12 : 5);
    }

    private InventedFamily alone(Region nagari, int age) {
        var born = chance.yearsBefore(today, age);
        var sex = chance.percent(age > 50 ? 30 : 60) ? Sex.MALE : Sex.FEMALE;
        var home = Home.of(nagari, born.plusYears(17), today, chance);
        return cards.card(home)
                .head(people.adult(home, sex, born, age > 50 ? CERAI_MATI : BELUM_KAWIN))
                .done();
    }

    private InventedFamily withoutSpouse(Region nagari, int age, int room) {
        int years = Math.max(age, YOUNGEST_COUPLE + 2);
        var born = chance.yearsBefore(today, years);
        var sex = chance.percent(75) ? Sex.FEMALE : Sex.MALE;
        var wedding = born.plusYears(19).plusDays(chance.below(900));
        var home = Home.of(nagari, wedding.plusDays(30), today, chance);
        var head = people.adult(home, sex, born, alone(years));
        var other = people.elder(sex == Sex.FEMALE ? Sex.MALE : Sex.FEMALE, born.plusYears(26));
        var card = cards.card(home).head(head);
        if (sex == Sex.FEMALE) children(card, home, Parent.of(head), other, born, wedding, room - 1, Shdk.ANAK);
        else children(card, home, other, Parent.of(head), born, wedding, room - 1, Shdk.ANAK);
        return card.done();
    }

    private MaritalStatus alone(int age) {
        if (age > 50 || chance.percent(40)) return CERAI_MATI;
        return chance.percent(75) ? CERAI_HIDUP_TERCATAT : CERAI_HIDUP_BELUM_TERCATAT;
    }

    private InventedFamily couple(Region nagari, int age, int room, boolean withElder) {
        var husbandBorn = chance.yearsBefore(today, Math.max(age, YOUNGEST_COUPLE));
        var wifeBorn = husbandBorn.plusDays(chance.between(-700, age < 26 ? 300 : 2200));
        var wedding = wedding(husbandBorn, wifeBorn);
        var home = Home.of(nagari, wedding.plusDays(20), today, chance);
        var status = chance.percent(89) ? KAWIN_TERCATAT : KAWIN_BELUM_TERCATAT;
        var elder = withElder ? people.adult(home, Sex.FEMALE, elderBorn(husbandBorn, wifeBorn), CERAI_MATI) : null;
        boolean hers = elder != null && chance.percent(70); // a man moves in with his wife's family
        var husband = spouse(home, Sex.MALE, husbandBorn, status, hers ? null : elder);
        var wife = spouse(home, Sex.FEMALE, wifeBorn, status, hers ? elder : null);
        var card = cards.card(home).head(husband).with(wife, Shdk.ISTRI).married(husband, wife, wedding);
        if (elder != null) card.with(elder, hers ? Shdk.MERTUA : Shdk.ORANG_TUA);
        int left = room - (elder == null ? 2 : 3);
        children(card, home, Parent.of(wife), Parent.of(husband), wifeBorn, wedding, left, Shdk.ANAK);
        return card.done();
    }

    private Resident spouse(Home home, Sex sex, LocalDate born, MaritalStatus status, @Nullable Resident mother) {
        var named = mother == null ? people.elder(Sex.FEMALE, born) : Parent.of(mother);
        return people.person(home, sex, born, status, named, people.elder(Sex.MALE, born), 0);
    }

    private LocalDate elderBorn(LocalDate husband, LocalDate wife) {
        var older = husband.isBefore(wife) ? husband : wife;
        return older.minusDays(chance.between(19 * 365, 30 * 365));
    }

    private LocalDate wedding(LocalDate husbandBorn, LocalDate wifeBorn) {
        var his = husbandBorn.plusYears(19);
        var hers = wifeBorn.plusYears(17);
        var day = (his.isAfter(hers) ? his : hers).plusDays(Math.min(chance.below(4500), chance.below(4500)));
        var latest = today.minusDays(40);
        return day.isAfter(latest) ? latest.minusDays(chance.below(200)) : day;
    }

    private InventedFamily threeGenerations(Region nagari, int age, int room) {
        var husbandBorn = chance.yearsBefore(today, age);
        var wifeBorn = husbandBorn.plusDays(chance.below(1500));
        var wedding = husbandBorn.plusYears(20).plusDays(chance.below(300));
        var home = Home.of(nagari, wedding.plusDays(20), today, chance);
        var husband = people.adult(home, Sex.MALE, husbandBorn, KAWIN_TERCATAT);
        var wife = people.adult(home, Sex.FEMALE, wifeBorn, KAWIN_TERCATAT);
        var daughterBorn = wedding.plusDays(chance.between(300, 700));
        var daughter =
                people.person(home, Sex.FEMALE, daughterBorn, KAWIN_TERCATAT, Parent.of(wife), Parent.of(husband), 0);
        var sonInLawBorn = daughterBorn.minusDays(chance.below(1400));
        var sonInLaw = people.adult(home, Sex.MALE, sonInLawBorn, KAWIN_TERCATAT);
        var theirs = wedding(sonInLawBorn, daughterBorn);
        var card = cards.card(home)
                .head(husband)
                .with(wife, Shdk.ISTRI)
                .with(daughter, Shdk.ANAK)
                .with(sonInLaw, Shdk.MENANTU)
                .married(husband, wife, wedding)
                .married(sonInLaw, daughter, theirs);
        children(card, home, Parent.of(daughter), Parent.of(sonInLaw), daughterBorn, theirs, room - 4, Shdk.CUCU);
        return card.done();
    }

    private void children(
            CardMaker.Card card,
            Home home,
            Parent mother,
            Parent father,
            LocalDate parentBorn,
            LocalDate wedding,
            int room,
            Shdk shdk) {
        int wanted = chance.weighted(5, 14, 30, 27, 14, 7, 3);
        var born = wedding.plusDays(chance.between(280, 900));
        var latest = parentBorn.plusYears(44).isBefore(today) ? parentBorn.plusYears(44) : today.minusDays(10);
        for (int child = 0; child < wanted && born.isBefore(latest); child++) {
            int siblings = chance.percent(1) ? 2 : 1;
            boolean atHome = stays(born);
            for (int order = 1; order <= siblings && atHome && room > 0; order++, room--) {
                var sex = chance.percent(51) ? Sex.MALE : Sex.FEMALE;
                card.with(people.person(home, sex, born, BELUM_KAWIN, mother, father, siblings == 1 ? 0 : order), shdk);
            }
            born = born.plusDays(chance.between(450, 1800));
        }
    }

    /// The grown leave: for a card of their own, or for rantau.
    private boolean stays(LocalDate born) {
        int age = today.getYear() - born.getYear();
        if (age < 19) return true;
        return chance.percent(age < 25 ? 70 : age < 30 ? 35 : 10);
    }
}
