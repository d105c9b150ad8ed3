package id.adminduk.identity.population;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.Resident.Titles;
import java.util.List;

/// Names as one hears them around Pariaman, by generation: the old often have one word, put together from two parts.
final class NameBook {
    private static final List<String> MENS_FRONT = words(
            "Syaf Af Nof Gus Ed Hend Mas Yus Def Jaf Nas Dar Bus Zul Ham Khair Am Bakht Chair Das Eri Fir Has Ind Jon"
                    + " Mur Os Rus Sam Tas");
    private static final List<String> MENS_BACK =
            words("rizal rial izal ril man riadi wandi mal rul diar kifli uddin wir ris mon nedi");
    private static final List<String> WOMENS_FRONT =
            words("Yus Nur Des Er Ras Mar Jas Sur Wir Zur El Lis Ros Fat Has Ram Sy Yul Az Mis Gus Net War Asn Ner");
    private static final List<String> WOMENS_BACK =
            words("nidar aini maniar nawati lina yani dati aida nita mawati lena yenti niar neli mayeni tati");
    private static final List<String> MEN = words("""
        Ade Arif Budi Dedi Doni Eko Fadli Fajar Hendra Ilham Indra Jefri Joni Rahmat Rian Rizki Roni Taufik Wahyu Yudi Andi Anton
        Bayu Dafa Fauzan Fikri Gilang Habib Ihsan Iqbal Khalid Luthfi Naufal Rafif Reza Sultan Zaki Hafiz Farhan Raihan Yusuf
        Ibrahim Ridwan Hamzah Usman Ali Umar Ahmad Syahrul Zulfikar Fakhri\
        """);
    private static final List<String> WOMEN = words("""
        Aisyah Annisa Dewi Dina Elsa Fitri Gita Hana Indah Intan Khairunnisa Laila Mira Nabila Nadia Novita Putri Rani Rina Rahma
        Salsabila Sari Silvia Siti Suci Syifa Tiara Ulfa Vina Wulan Yuni Zahra Zaskia Aulia Aqila Bunga Cahaya Fatimah Humaira
        Jihan Kayla Latifah Maisarah Naila Qonita Rizka Shofia Thalita Yolanda Dhea\
        """);
    private static final List<String> MENS_LAST = words("""
        Hidayat Putra Kurniawan Ramadhan Efendi Saputra Chaniago Piliang Tanjung Jambak Sikumbang Gunawan Maulana Akbar Koto Pratama
        Firmansyah Alfarizi Syahputra Hakim Nugraha Mahendra Setiawan Abdillah Arrasyid\
        """);
    private static final List<String> WOMENS_LAST = words("""
        Putri Wahyuni Sari Oktaviani Anggraini Lestari Susanti Melati Rahayu Permata Agustina Wati Hidayati Safitri Mustika
        Ramadhani Khairani Azzahra Maharani Fadhilah Rahmadani Yulianti Handayani Salsabila Nuraini\
        """);
    private static final List<String> MUHAMMAD =
            words("Muhammad Muhammad Muhammad Muhammad Muhamad Muhamad M Mohammad Mhd");

    private final Chance chance;

    NameBook(Chance chance) {
        this.chance = chance;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    String name(Sex sex, int bornIn) {
        if (bornIn < 1975) return chance.percent(45) ? oneWord(sex) : oneWord(sex) + " " + last(sex);
        if (bornIn < 2000) {
            if (chance.percent(14)) return oneWord(sex);
            return (chance.percent(45) ? oneWord(sex) : first(sex)) + " " + last(sex);
        }
        if (sex == Sex.MALE && chance.percent(22)) return chance.of(MUHAMMAD) + " " + two(sex);
        return chance.percent(30) ? first(sex) + " " + two(sex) : two(sex);
    }

    private String two(Sex sex) {
        return first(sex) + " " + last(sex);
    }

    private String oneWord(Sex sex) {
        return sex == Sex.MALE
                ? chance.of(MENS_FRONT) + chance.of(MENS_BACK)
                : chance.of(WOMENS_FRONT) + chance.of(WOMENS_BACK);
    }

    private String first(Sex sex) {
        return chance.of(sex == Sex.MALE ? MEN : WOMEN);
    }

    private String last(Sex sex) {
        return chance.of(sex == Sex.MALE ? MENS_LAST : WOMENS_LAST);
    }

    /// Adat titles run in Pariaman's families, the pilgrimage comes late, degrees need the schooling.
    Titles titles(Sex sex, int age, boolean graduate) {
        String before = null;
        if (age > 45 && chance.percent(6)) before = sex == Sex.MALE ? "H" : "Hj";
        else if (sex == Sex.MALE && age > 25 && chance.percent(8))
            before = chance.of(List.of("Sidi", "Bagindo", "Sutan"));
        var after = graduate && chance.percent(40) ? chance.of(List.of("S.Pd", "S.E", "S.H", "S.Kom", "S.Ag")) : null;
        return before == null && after == null ? Titles.NONE : new Titles(before, after);
    }
}
