package id.adminduk.identity.demo;

import static id.adminduk.identity.codes.MaritalStatus.BELUM_KAWIN;
import static id.adminduk.identity.codes.MaritalStatus.CERAI_MATI;
import static id.adminduk.identity.codes.MaritalStatus.KAWIN_BELUM_TERCATAT;
import static id.adminduk.identity.codes.MaritalStatus.KAWIN_TERCATAT;
import static id.adminduk.identity.demo.DemoPerson.child;
import static id.adminduk.identity.demo.DemoPerson.man;
import static id.adminduk.identity.demo.DemoPerson.woman;
import static id.adminduk.identity.family.Shdk.ANAK;
import static id.adminduk.identity.family.Shdk.ISTRI;
import static id.adminduk.identity.family.Shdk.KEPALA_KELUARGA;
import static id.adminduk.identity.family.Shdk.MENANTU;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.family.Household.Member;
import id.adminduk.identity.resident.ResidentStatus;
import java.time.LocalDate;

/// The people who play in the stories, listed in docs/demo-data.md.
final class DemoStories {
    private DemoStories() {}

    static void addTo(DemoRegistry registry) {
        hospitalCouple(registry);
        citizenCouple(registry);
        unrecordedMarriage(registry);
        daughterOfTheHead(registry);
        widowerAndDeceasedMother(registry);
        singleMother(registry);
        parentsOfTwins(registry);
        mothersTheRegistryRefuses(registry);
    }

    private static void hospitalCouple(DemoRegistry registry) {
        var home = DemoHome.at(DemoPlace.LUBUK_ALUNG, "Pasa Lubuk Alung", "2019-02-11");
        var father = registry.adult(man("Syafrizal", "1991-03-14", KAWIN_TERCATAT), home);
        var mother = registry.adult(
                woman("Rahmi Yulianti", "1993-08-17", KAWIN_TERCATAT).working(9, 65), home);
        var first = registry.child(child("Aisyah Syafrina", Sex.FEMALE, "2021-05-02"), home, mother, father);
        var family = registry.family(
                home, new Member(father, KEPALA_KELUARGA), new Member(mother, ISTRI), new Member(first, ANAK));
        registry.couple(father, mother, family, "0031/012/I/2019", LocalDate.of(2019, 1, 18));
    }

    private static void citizenCouple(DemoRegistry registry) {
        var home = DemoHome.at(DemoPlace.PARIT_MALINTANG, "Pasa Dama", "2022-09-05");
        var father = registry.adult(
                man("Hendra Saputra", "1994-11-23", KAWIN_TERCATAT).working(9, 15), home);
        var mother = registry.adult(woman("Desi Ratnasari", "1997-02-09", KAWIN_TERCATAT), home);
        var family = registry.family(home, new Member(father, KEPALA_KELUARGA), new Member(mother, ISTRI));
        registry.couple(father, mother, family, "0118/044/VIII/2022", LocalDate.of(2022, 8, 12));
    }

    private static void unrecordedMarriage(DemoRegistry registry) {
        var home = DemoHome.at(DemoPlace.PILUBANG, "Pasa Surau", "2023-04-17");
        var father = registry.adult(
                man("Nofriadi", "1990-11-30", KAWIN_BELUM_TERCATAT).working(3, 11), home);
        var mother = registry.adult(woman("Yesi Marlina", "1995-06-21", KAWIN_BELUM_TERCATAT), home);
        registry.family(home, new Member(father, KEPALA_KELUARGA), new Member(mother, ISTRI));
        registry.married(father, mother, null, LocalDate.of(2022, 12, 25));
    }

    private static void daughterOfTheHead(DemoRegistry registry) {
        var home = DemoHome.at(DemoPlace.SICINCIN, "Pauh", "2008-07-28");
        var head = registry.adult(
                man("Amiruddin", "1964-01-05", KAWIN_TERCATAT).titled("Sidi").working(5, 9), home);
        var wife = registry.adult(woman("Rosmiati", "1968-10-12", KAWIN_TERCATAT), home);
        var daughter = registry.child(woman("Wulan Dari", "1999-04-03", KAWIN_TERCATAT), home, wife, head);
        var husband = registry.adult(man("Rizki Ananda", "1996-12-19", KAWIN_TERCATAT), home);
        var family = registry.family(
                home,
                new Member(head, KEPALA_KELUARGA),
                new Member(wife, ISTRI),
                new Member(daughter, ANAK),
                new Member(husband, MENANTU));
        registry.married(head, wife, "212/09/1990", LocalDate.of(1990, 9, 22));
        registry.couple(husband, daughter, family, "0074/021/V/2024", LocalDate.of(2024, 5, 10));
    }

    private static void widowerAndDeceasedMother(DemoRegistry registry) {
        var home = DemoHome.at(DemoPlace.ULAKAN, "Pasa Ulakan", "2015-03-09");
        var father = registry.adult(
                man("Zulkifli", "1986-06-06", CERAI_MATI).titled("Bagindo").working(4, 84), home);
        var mother = registry.adult(
                woman("Nurhayati", "1989-09-09", KAWIN_TERCATAT), home, ResidentStatus.DECEASED, "2024-03-11");
        var son = registry.child(child("Fauzan Zulkifli", Sex.MALE, "2016-01-27"), home, mother, father);
        registry.family(home, new Member(father, KEPALA_KELUARGA), new Member(son, ANAK));
    }

    private static void singleMother(DemoRegistry registry) {
        var home = DemoHome.at(DemoPlace.KASANG, "Sungai Pinang", "2024-10-01");
        var mother = registry.adult(woman("Marlina", "1999-01-25", BELUM_KAWIN).working(5, 84), home);
        registry.family(home, new Member(mother, KEPALA_KELUARGA));
    }

    private static void parentsOfTwins(DemoRegistry registry) {
        var home = DemoHome.at(DemoPlace.KAYU_TANAM, "Pasa Kayu Tanam", "2018-12-03");
        var father =
                registry.adult(man("Afrizal Koto", "1988-02-29", KAWIN_TERCATAT).working(5, 81), home);
        var mother = registry.adult(woman("Elvi Sukaesih", "1992-05-15", KAWIN_TERCATAT), home);
        var first = registry.child(child("Hasan Afrizal", Sex.MALE, "2020-07-07"), home, mother, father, 1);
        var second = registry.child(child("Husein Afrizal", Sex.MALE, "2020-07-07"), home, mother, father, 2);
        var family = registry.family(
                home,
                new Member(father, KEPALA_KELUARGA),
                new Member(mother, ISTRI),
                new Member(first, ANAK),
                new Member(second, ANAK));
        registry.couple(father, mother, family, "0205/077/XI/2018", LocalDate.of(2018, 11, 9));
    }

    private static void mothersTheRegistryRefuses(DemoRegistry registry) {
        var home = DemoHome.at(DemoPlace.TANDIKEK, "Batang Piaman", "2020-06-15");
        registry.adult(
                woman("Fitri Handayani", "1994-03-21", KAWIN_TERCATAT), home, ResidentStatus.MOVED_OUT, "2025-08-04");
        registry.adult(woman("Elvira", "2001-12-12", BELUM_KAWIN), home); // on no card
    }
}
