package id.adminduk.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyCardPageTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 1", "11, 2", "23, 3"})
    void givesTenMembersASheet(int members, int sheets) {
        var pdf = RENDERER.render(Samples.card(members));
        var text = PrintedPages.text(pdf);

        assertThat(PrintedPages.count(pdf)).isEqualTo(sheets);
        assertThat(text).contains("Lembar %d dari %d".formatted(sheets, sheets));
        for (int i = 1; i <= members; i++) {
            assertThat(text).contains("%d ANGGOTA %d 13050120112600%02d".formatted(i, i, i));
        }
    }

    @Test
    void printsHeadingTablesAndSignatory() {
        assertThat(PrintedPages.text(RENDERER.render(Samples.card(4))))
                .contains("KARTU KELUARGA No. 1305012011260003")
                .contains("Nama Kepala Keluarga : ANGGOTA 1")
                .contains("Alamat : Jalan Raya Padang-Bukittinggi KM 32, Korong Pasa Lubuak Aluang")
                .contains("RT/RW : 001 / 002")
                .contains("Kode Pos : 25581")
                .contains("Nagari : Lubuak Aluang")
                .contains("Provinsi : Sumatera Barat")
                .contains("1 ANGGOTA 1 1305012011260001 LAKI-LAKI LUBUK ALUNG 02-02-1991 ISLAM DIPLOMA IV/STRATA I")
                .contains("1 KAWIN TERCATAT 28-02-2015 KEPALA KELUARGA WNI – – ANGGOTA 1 ANGGOTA 1")
                .contains("Dikeluarkan di Parik Malintang pada tanggal 21 November 2026")
                .contains("Drs. Contoh Pejabat, M.Si. NIP 19700101 199503 1 001");
    }

    @Test
    void strikesEmptyLines() {
        assertThat(PrintedPages.text(RENDERER.render(Samples.card(1)))).contains("10 – – – – – – – – –");
    }

    @Test
    void takesAnotherSheetRatherThanCutLongNames() {
        var pdf = RENDERER.render(Samples.card(10, Samples.LONGEST_NAME));
        var text = PrintedPages.text(pdf);
        var name = Samples.LONGEST_NAME.toUpperCase(Locale.ROOT);

        assertThat(PrintedPages.count(pdf)).isEqualTo(2);
        for (int i = 1; i <= 10; i++) assertThat(text).contains("%d %s 13050120112600%02d".formatted(i, name, i));
        assertThat(text).contains("WNI – – %s %s".formatted(name, name));
    }

    @Test
    void isPdfA() {
        assertThat(PrintedPages.archivability(RENDERER.render(Samples.card(11))).isCompliant())
                .isTrue();
    }

    @Test
    void everySheetCarriesTheQrCode() {
        var pdf = RENDERER.render(Samples.card(11));
        assertThat(PrintedPages.qrCode(pdf, 0)).isEqualTo(Samples.ADDRESS);
        assertThat(PrintedPages.qrCode(pdf, 1)).isEqualTo(Samples.ADDRESS);
    }

    @Test
    void refusesAFamilyOfNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.card(0));
    }
}
