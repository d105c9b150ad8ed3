package id.adminduk.document.rendering;

import id.adminduk.document.rendering.BirthCertificate.Model;
import id.adminduk.document.rendering.BirthCertificate.Sex;
import id.adminduk.document.rendering.FamilyCard.Member;
import id.adminduk.document.rendering.Issue.Office;
import id.adminduk.document.rendering.Issue.Signatory;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Invented people for pages in tests and measurements.
public final class Samples {
    public static final String ADDRESS =
            "https://dukcapil.padangpariamankab.go.id/v/7Qm3vXw1R5eZk0bN8cJt2A#k3Jd9sQ1xYw";
    public static final String LONGEST_NAME = "Muhammad Rasyid Alfarizi Sutan Bagindo Rajo Lelo Nan Panjang";

    private Samples() {}

    public static Issue issue() {
        return new Issue(
                new Office("PEMERINTAH KABUPATEN PADANG PARIAMAN", "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"),
                "Parik Malintang",
                LocalDate.of(2026, 11, 21),
                new Signatory(
                        "Kepala Dinas Kependudukan dan Pencatatan Sipil Kabupaten Padang Pariaman",
                        "Drs. Contoh Pejabat, M.Si.",
                        "19700101 199503 1 001"),
                ADDRESS);
    }

    public static BirthCertificate akta(Model model) {
        return akta(model, "Siti Aisyah Putri", "Rahmi Yuliani", "Budi Santoso");
    }

    public static BirthCertificate akta(Model model, String child, @Nullable String mother, @Nullable String father) {
        return new BirthCertificate(
                model,
                "1305-LU-21112026-0001",
                "1305016011260001",
                "Indonesia",
                child,
                Sex.FEMALE,
                "Lubuk Alung",
                LocalDate.of(2026, 11, 20),
                model.namesMother() ? 2 : null,
                model.namesMother() ? mother : null,
                model.namesFather() ? father : null,
                issue());
    }

    public static FamilyCard card(int members) {
        return card(members, null);
    }

    /// @param name given to every member, or null for a short one each
    public static FamilyCard card(int members, @Nullable String name) {
        return new FamilyCard(
                "1305012011260003",
                name == null ? "Anggota 1" : name,
                "Jalan Raya Padang-Bukittinggi KM 32",
                "001",
                "002",
                "25581",
                "Korong Pasa Lubuak Aluang",
                "Lubuak Aluang",
                "Lubuak Aluang",
                "Padang Pariaman",
                "Sumatera Barat",
                IntStream.rangeClosed(1, members)
                        .mapToObj(i -> member(i, name == null ? "Anggota " + i : name))
                        .toList(),
                issue());
    }

    private static Member member(int i, String name) {
        return new Member(
                "13050120112600%02d".formatted(i),
                name,
                i % 2 == 0 ? "PEREMPUAN" : "LAKI-LAKI",
                "LUBUK ALUNG",
                LocalDate.of(1990 + i, 1 + i % 12, 1 + i),
                "ISLAM",
                "DIPLOMA IV/STRATA I",
                "BELUM/TIDAK BEKERJA",
                i % 3 == 0 ? null : "TIDAK TAHU",
                i < 3 ? "KAWIN TERCATAT" : "BELUM KAWIN",
                i < 3 ? LocalDate.of(2015, 2, 28) : null,
                null,
                i == 1 ? "KEPALA KELUARGA" : i == 2 ? "ISTRI" : "ANAK",
                "WNI",
                null,
                null,
                name,
                name);
    }
}
