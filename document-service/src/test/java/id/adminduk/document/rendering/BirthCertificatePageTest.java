package id.adminduk.document.rendering;

import static id.adminduk.document.rendering.Samples.LONGEST_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.document.lettering.UnprintableText;
import id.adminduk.document.rendering.BirthCertificate.Model;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BirthCertificatePageTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();

    @ParameterizedTest
    @EnumSource
    void saysWhatTheLawAsksFor(Model model) {
        var text = PrintedPages.text(RENDERER.render(Samples.akta(model)));

        assertThat(text)
                .contains("PEMERINTAH KABUPATEN PADANG PARIAMAN DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL")
                .contains("KUTIPAN AKTA KELAHIRAN")
                .contains("1305-LU-21112026-0001")
                .contains("1305016011260001")
                .contains("Kewarganegaraan")
                .contains("bahwa di Lubuk Alung")
                .contains("pada tanggal dua puluh November tahun dua ribu dua puluh enam")
                .contains("telah lahir SITI AISYAH PUTRI")
                .contains("sesuai dengan data dalam Register Akta Kelahiran")
                .contains("dikeluarkan di Parik Malintang pada tanggal dua puluh satu November tahun dua ribu dua puluh"
                        + " enam")
                .contains("Pejabat Pencatatan Sipil")
                .contains("Drs. Contoh Pejabat, M.Si. NIP 19700101 199503 1 001")
                .contains("ditandatangani secara elektronik menggunakan sertifikat elektronik")
                .contains("dukcapil.padangpariamankab.go.id");
    }

    @Test
    void namesMarriedParents() {
        assertThat(descent(Model.MARRIED_PARENTS))
                .contains("anak ke dua, perempuan, dari ayah BUDI SANTOSO dan ibu RAHMI YULIANI")
                .doesNotContain("perkawinan");
    }

    @Test
    void addsThePhraseWhenTheMarriageIsNotRecorded() {
        assertThat(descent(Model.PARENTS_MARRIAGE_NOT_RECORDED))
                .contains("dari ayah BUDI SANTOSO dan ibu RAHMI YULIANI, yang perkawinannya belum tercatat"
                        + " sesuai dengan peraturan perundang-undangan");
    }

    @Test
    void namesTheMotherAlone() {
        assertThat(descent(Model.CHILD_OF_A_MOTHER))
                .contains("anak ke dua, perempuan, dari seorang ibu RAHMI YULIANI")
                .doesNotContain("ayah");
    }

    @Test
    void namesNobodyForAFoundling() {
        assertThat(descent(Model.NO_PARENTS_NAMED))
                .contains("seorang anak perempuan")
                .doesNotContain("ayah")
                .doesNotContain("ibu")
                .doesNotContain("anak ke");
    }

    @Test
    void keepsTheLongestNamesWholeOnOnePage() {
        var akta = Samples.akta(Model.PARENTS_MARRIAGE_NOT_RECORDED, LONGEST_NAME, LONGEST_NAME, LONGEST_NAME);
        var pdf = RENDERER.render(akta);
        var name = LONGEST_NAME.toUpperCase(Locale.ROOT);

        assertThat(LONGEST_NAME).hasSize(60);
        assertThat(PrintedPages.count(pdf)).isOne();
        assertThat(PrintedPages.text(pdf))
                .contains("telah lahir " + name)
                .contains("dari ayah %s dan ibu %s, yang".formatted(name, name));
    }

    @Test
    void printsOneWordNames() {
        var text = PrintedPages.text(RENDERER.render(Samples.akta(Model.MARRIED_PARENTS, "Aisyah", "Sukarni", "Udin")));
        assertThat(text).contains("telah lahir AISYAH").contains("dari ayah UDIN dan ibu SUKARNI");
    }

    @Test
    void printsApostrophesAccentsAndMarkupAsText() {
        var text = PrintedPages.text(
                RENDERER.render(Samples.akta(Model.MARRIED_PARENTS, "Nur'aini <b>&", "Zoe\u0301", "O’Brian-Çelik")));
        assertThat(text).contains("NUR'AINI <B>&").contains("ibu ZOÉ").contains("O’BRIAN-ÇELIK");
    }

    @Test
    void refusesASignThatNoFontHasRatherThanPrintASubstitute() {
        var akta = Samples.akta(Model.MARRIED_PARENTS, "愛", "Rahmi", "Budi");
        assertThatThrownBy(() -> RENDERER.render(akta))
                .isInstanceOf(UnprintableText.class)
                .hasMessageNotContaining("愛");
    }

    @Test
    void refusesAModelWithoutItsParents() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.akta(Model.CHILD_OF_A_MOTHER, "Siti", null, null));
        assertThat(Model.of(4)).isEqualTo(Model.NO_PARENTS_NAMED);
        assertThatIllegalArgumentException().isThrownBy(() -> Model.of(5));
    }

    @Test
    void isPdfA() {
        assertThat(PrintedPages.archivability(RENDERER.render(Samples.akta(Model.MARRIED_PARENTS)))
                        .isCompliant())
                .isTrue();
    }

    @Test
    void qrCodeOpensTheVerificationPage() {
        var pdf = RENDERER.render(Samples.akta(Model.MARRIED_PARENTS));
        assertThat(PrintedPages.qrCode(pdf, 0)).isEqualTo(Samples.ADDRESS);
    }

    @Test
    void sameFactsGiveTheSameFile() {
        assertThat(RENDERER.render(Samples.akta(Model.MARRIED_PARENTS)))
                .isEqualTo(RENDERER.render(Samples.akta(Model.MARRIED_PARENTS)));
    }

    private static String descent(Model model) {
        var text = PrintedPages.text(RENDERER.render(Samples.akta(model)));
        return text.substring(text.indexOf("telah lahir"), text.indexOf("Kutipan ini sesuai"));
    }
}
