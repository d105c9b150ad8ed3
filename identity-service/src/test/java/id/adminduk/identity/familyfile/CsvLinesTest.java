package id.adminduk.identity.familyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {
    private static final String TITLES =
            "no_kk,nik,nama,jenis_kelamin,tempat_lahir,tgl_lahir,agama,status_kawin,shdk,pendidikan,"
                    + "pekerjaan,alamat,rt,rw,dusun,kode_wilayah,kode_pos";
    private static final int NAME = 2;

    private static CsvLines lines(String text) {
        return lines(text, StandardCharsets.UTF_8);
    }

    private static CsvLines lines(String text, Charset charset) {
        return new CsvLines(new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static List<Line> all(FamilyLines lines) {
        var all = new ArrayList<Line>();
        for (var line = lines.next(); line != null; line = lines.next()) all.add(line);
        return all;
    }

    private static String row(String name) {
        var cells = new ArrayList<>(List.of(TITLES.split(",")));
        cells.set(NAME, name);
        return String.join(",", cells);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryEndOfLine(String end) {
        var lines = all(lines(TITLES + end + row("Siti") + end + end + row("Amir") + end));
        assertThat(lines).extracting(line -> line.get(Column.NAMA)).containsExactly("Siti", "Amir");
        assertThat(lines).extracting(Line::number).containsExactly(2L, 4L);
    }

    @Test
    void readsSemicolonsAfterTheMarkOfASpreadsheet() {
        var text = "\uFEFF" + TITLES.replace(',', ';') + "\n"
                + row("Siti, Amir").replace(',', ';').replace("Siti; ", "Siti, ");
        assertThat(all(lines(text))).extracting(line -> line.get(Column.NAMA)).containsExactly("Siti, Amir");
    }

    @Test
    void readsQuotedCellsWithCommasQuotesAndBreaks() {
        var lines = all(lines(TITLES + "\n" + row("\"Siti, \"\"Uni\"\"\nZahra\"") + "\n" + row("Amir")));
        assertThat(lines.getFirst().get(Column.NAMA)).isEqualTo("Siti, \"Uni\"\nZahra");
        assertThat(lines.getLast().number()).isEqualTo(4);
    }

    @Test
    void takesColumnsInAnyOrderAndSpelling() {
        var text = TITLES.replace("no_kk,nik,nama", "NAMA,Korong,No KK").replace("dusun", "nik") + "\n"
                + row("1305").replaceFirst("no_kk", "Siti");
        var line = all(lines(text)).getFirst();
        assertThat(line.get(Column.NAMA)).isEqualTo("Siti");
        assertThat(line.get(Column.NO_KK)).isEqualTo("1305");
        assertThat(line.has(Column.GELAR_DEPAN)).isFalse();
    }

    @Test
    void namesUnknownColumnsByPlaceOnly() {
        var lines = lines(TITLES + ",Siti Zahra,nik\n");
        assertThat(lines.titles().unknown()).containsExactly(18, 19);
    }

    @Test
    void seesARowWithMoreCellsThanTitles() {
        var lines = all(lines(TITLES + "\n" + row("Siti") + ",more\n" + row("Amir")));
        assertThat(lines).extracting(Line::tooLong).containsExactly(true, false);
    }

    @Test
    void neverPrintsWhatStandsInARow() {
        assertThat(all(lines(TITLES + "\n" + row("Siti"))).getFirst()).hasToString("line 2");
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        assertThatThrownBy(() -> lines(TITLES.replace("nik,", "").replace(",shdk", "")))
                .isInstanceOfSatisfying(
                        FileRefused.ColumnsMissing.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactly("#/nik column-missing", "#/shdk column-missing"));
    }

    @Test
    void refusesAnotherEncoding() {
        var latin = TITLES + "\n" + row("Siti") + "\n" + row("Andr\u00e9") + "\n";
        assertThatThrownBy(() -> all(lines(latin, StandardCharsets.ISO_8859_1)))
                .isInstanceOf(FileRefused.Encoding.class)
                .hasMessageNotContaining("Siti");
        assertThatThrownBy(() -> lines(TITLES, StandardCharsets.UTF_16LE)).isInstanceOf(FileRefused.Unreadable.class);
    }

    @Test
    void refusesWhatIsNoCsv() {
        assertThatThrownBy(() -> lines("")).isInstanceOf(FileRefused.Unreadable.class);
        assertThatThrownBy(() -> lines("a\0b")).isInstanceOf(FileRefused.Unreadable.class);
        var endless = lines(TITLES + "\n" + row("Siti") + "\n" + row("\"" + "x".repeat(200_000)));
        assertThatThrownBy(() -> all(endless))
                .isInstanceOf(FileRefused.Unreadable.class)
                .hasMessageNotContaining("x".repeat(20));
    }
}
