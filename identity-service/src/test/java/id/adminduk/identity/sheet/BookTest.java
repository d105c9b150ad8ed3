package id.adminduk.identity.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class BookTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Words NAME = new Words("Nama", "Name");

    @Test
    void aSectionGoesOnOnThePageWithBothWords() throws IOException {
        try (var pdf = book(book -> {
            book.section(new Words("Biodata", "My record"));
            book.row(NAME, "Siti");
            book.section(new Words("Keluarga", "My family"));
            book.row(NAME, "");
        })) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(textOf(pdf)).contains("Biodata", "My record", "Nama", "Name", "Siti", "–", "1 / 1");
        }
    }

    @Test
    void aSectionWithoutRoomBeginsAPage() throws IOException {
        try (var pdf = book(book -> {
            book.section(new Words("Biodata", "My record"));
            for (int i = 0; i < 20; i++) book.row(NAME, "Siti");
            book.section(new Words("Keluarga", "My family"));
            book.row(NAME, "Amir");
        })) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(textOf(pdf)).containsSubsequence("Siti", "1 / 2", "Keluarga", "Amir", "2 / 2");
        }
    }

    @Test
    void namesKeepTheirAccentsAndASignWithoutAPictureIsAQuestionMark() throws IOException {
        try (var pdf = book(book -> {
            book.section(NAME);
            book.row(NAME, "Zoe\u0308 D'Árcy Ñuñez 李");
        })) {
            assertThat(textOf(pdf)).contains("Zoë D'Árcy Ñuñez ?");
        }
    }

    @Test
    void aLongAddressGoesOnBelowAndALongWordIsCut() throws IOException {
        var address = "Jalan Raya Padang Bukittinggi Kilometer Empat Puluh Dua "
                .repeat(5)
                .strip();
        var word = "Sungaigaringgiang".repeat(8);
        try (var pdf = book(book -> {
            book.section(NAME);
            book.row(NAME, address);
            book.row(NAME, word);
        })) {
            var text = textOf(pdf);
            assertThat(text.lines().filter(line -> line.contains("Kilometer"))).hasSizeGreaterThan(1);
            assertThat(text.replaceAll("\\s", "")).contains(word, address.replace(" ", ""));
        }
    }

    @Test
    void aLongTableHasItsHeadOnEveryPage() throws IOException {
        try (var pdf = book(book -> {
            book.section(NAME);
            var table = book.table(List.of(NAME, new Words("Waktu", "When")), List.of(0.5f, 0.5f));
            for (int i = 0; i < 120; i++) table.row(List.of("Baris " + i, "22 November 2026"));
        })) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            assertThat(textOf(pdf).lines().filter(line -> line.contains("Waktu")))
                    .hasSize(pages);
            assertThat(textOf(pdf)).contains("Baris 0", "Baris 119");
        }
    }

    @Test
    void aScreenReaderFindsSectionsRowsAndTables() throws IOException {
        try (var pdf = book(book -> {
            book.section(NAME);
            book.row(NAME, "Siti");
            book.table(List.of(NAME), List.of(1f)).row(List.of("Siti"));
        })) {
            var tree = pdf.getDocumentCatalog().getStructureTreeRoot();
            assertThat(tree.getParentTree().getNumbers()).hasSize(1);
            assertThat(kindsIn(tree))
                    .containsSubsequence("Document", "Sect", "H2", "P", "Table", "TR", "TH", "TR", "TD");
        }
    }

    private static List<String> kindsIn(PDStructureNode node) {
        var kinds = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) continue;
            kinds.add(element.getStructureType());
            kinds.addAll(kindsIn(element));
        }
        return kinds;
    }

    private static PDDocument book(Consumer<Book> pages) throws IOException {
        try (var book = new Book(new Words("Data saya", "My data"), "Dibuat hari ini", NOW)) {
            pages.accept(book);
            return Loader.loadPDF(book.bytes());
        }
    }

    private static String textOf(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf); // in the order it was written
    }
}
