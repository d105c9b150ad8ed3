package id.adminduk.identity.demo;

import id.adminduk.identity.codes.Sex;
import java.util.List;
import java.util.Random;

/// Names as one hears them around Pariaman; one in eight people has only one.
final class DemoNames {
    private static final List<String> WOMEN = List.of(
            "Yulia",
            "Fitria",
            "Rahmawati",
            "Desmaniar",
            "Nurmaini",
            "Erlina",
            "Yusnidar",
            "Mira",
            "Silvia",
            "Ratna",
            "Dewi",
            "Ermawati",
            "Suryani",
            "Lusiana",
            "Novita",
            "Puti",
            "Rina",
            "Sri",
            "Upik",
            "Wirdati",
            "Zuraida",
            "Hasnah",
            "Jasmaniar",
            "Kartini",
            "Leni",
            "Meri",
            "Nelmawati",
            "Oktavia",
            "Asni",
            "Badriah");
    private static final List<String> MEN = List.of(
            "Ade",
            "Bakhtiar",
            "Chairul",
            "Dasril",
            "Edwar",
            "Firdaus",
            "Gusrizal",
            "Hamdani",
            "Ilham",
            "Jufri",
            "Khairuddin",
            "Lukman",
            "Masri",
            "Nasrul",
            "Oyon",
            "Pirman",
            "Rusdi",
            "Syahrial",
            "Taufik",
            "Usman",
            "Yurnalis",
            "Zainal",
            "Arif",
            "Budiman",
            "Darwis",
            "Efrizal",
            "Fadli",
            "Guspardi",
            "Hendri",
            "Indra");
    private static final List<String> WOMEN_LAST = List.of(
            "Putri",
            "Wahyuni",
            "Sari",
            "Oktaviani",
            "Anggraini",
            "Lestari",
            "Susanti",
            "Melati",
            "Rahayu",
            "Permata",
            "Agustina",
            "Wati",
            "Hidayati",
            "Safitri",
            "Mustika");
    private static final List<String> MEN_LAST = List.of(
            "Hidayat",
            "Putra",
            "Kurniawan",
            "Ramadhan",
            "Efendi",
            "Saputra",
            "Siregar",
            "Chaniago",
            "Piliang",
            "Tanjung",
            "Jambak",
            "Sikumbang",
            "Gunawan",
            "Maulana",
            "Akbar");
    private static final int ONE_WORD_IN = 8;

    private final Random random;

    DemoNames(Random random) {
        this.random = random;
    }

    String next(Sex sex) {
        var first = pick(sex == Sex.FEMALE ? WOMEN : MEN);
        if (random.nextInt(ONE_WORD_IN) == 0) return first;
        return first + " " + pick(sex == Sex.FEMALE ? WOMEN_LAST : MEN_LAST);
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
