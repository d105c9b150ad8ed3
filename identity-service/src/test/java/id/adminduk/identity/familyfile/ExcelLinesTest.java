package id.adminduk.identity.familyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.identity.excel.ExcelLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelLinesTest {
    private static final ExcelLimits LIMITS = new ExcelLimits(4 << 20, 1 << 20);
    private static final Map<Column, String> SITI = FamilyFiles.row(
            Column.NO_KK, "1305010101100001",
            Column.NIK, "1305015708900001",
            Column.NAMA, "Siti",
            Column.TGL_LAHIR, "1990-08-17",
            Column.KODE_POS, "25581");

    private static ExcelLines lines(byte[] file) {
        return new ExcelLines(() -> new ByteArrayInputStream(file), LIMITS);
    }

    private static byte[] zip(Object... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[i]));
                zip.write(
                        parts[i + 1] instanceof byte[] bytes
                                ? bytes
                                : parts[i + 1].toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void readsTextsNumbersAndDays() {
        try (var lines = lines(FamilyFiles.xlsx(List.of(SITI)))) {
            var line = lines.next();
            assertThat(line).isNotNull();
            assertThat(line.number()).isEqualTo(2);
            for (var column : SITI.keySet())
                assertThat(line.get(column)).as(column.title()).isEqualTo(SITI.get(column));
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void aLongNumberKeptAsNumberLooksLikeWhatCsvMakesOfIt() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("F-1.01");
            var titles = FamilyFiles.titles();
            for (int place = 0; place < titles.size(); place++) sheet.value(0, place, titles.get(place));
            sheet.value(5, titles.indexOf("nik"), 1_305_015_708_900_001L);
        }
        try (var lines = lines(out.toByteArray())) {
            var line = lines.next();
            assertThat(line).isNotNull();
            assertThat(line.number()).isEqualTo(6);
            assertThat(line.get(Column.NIK)).isEqualTo("1.30502E+15");
        }
    }

    @Test
    void aYearAloneIsNoDayOfASpreadsheet() {
        var born = FamilyFiles.row(Column.NAMA, "Siti", Column.TGL_LAHIR, "1950", Column.TGL_KK, "2012-07-15");
        try (var lines = lines(FamilyFiles.xlsx(List.of(born)))) {
            var line = lines.next();
            assertThat(line).isNotNull();
            assertThat(line.get(Column.TGL_LAHIR)).isEqualTo("1950");
            assertThat(line.get(Column.TGL_KK)).isEqualTo("2012-07-15");
        }
    }

    @Test
    void refusesAFileThatUnfoldsToFarMore() throws IOException {
        var bomb = zip("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", new byte[8 << 20]);
        assertThat(bomb.length).isLessThan(20_000);
        assertThatThrownBy(() -> lines(bomb)).isInstanceOf(FileRefused.TooLarge.class);
    }

    @Test
    void refusesATableOfTextsThatFillsTheMemory() throws IOException {
        var bomb = zip(
                "xl/workbook.xml",
                "<workbook/>",
                "xl/sharedStrings.xml",
                "<sst>" + "<si><t>Siti</t></si>".repeat(1 << 17) + "</sst>");
        assertThatThrownBy(() -> lines(bomb)).isInstanceOf(FileRefused.TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "../xl/workbook.xml", "/etc/passwd", "xl/vbaProject.bin", "a\\b"})
    void refusesOtherArchives(String part) throws IOException {
        var file = zip(part, "<x/>");
        assertThatThrownBy(() -> lines(file)).isInstanceOf(FileRefused.TypeNotAllowed.class);
    }

    /// One cell may hold as much as the format lets it, not the whole file.
    @Test
    void refusesACellThatFillsTheMemory() throws IOException {
        var cell = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "x".repeat(1 << 20)
                + "</v></c></row></sheetData></worksheet>";
        var file = book("<workbook><sheets><sheet r:id=\"r1\" xmlns:r=\"r\"/></sheets></workbook>", cell);
        assertThatThrownBy(() -> lines(file)).isInstanceOf(FileRefused.Unreadable.class);
    }

    /// Numbers no sheet means, which would be long in full; days of programs that count from 1904.
    @Test
    void keepsCrookedNumbersShort() throws IOException {
        var titles = FamilyFiles.titles();
        var head = new StringBuilder("<worksheet><sheetData><row>");
        for (var title : titles)
            head.append("<c t=\"inlineStr\"><is><t>").append(title).append("</t></is></c>");
        var row =
                "</row><row r=\"7\"><c r=\"%s7\"><v>1E-99999999</v></c><c r=\"%s7\"><v>31412</v></c></row></sheetData></worksheet>"
                        .formatted(letter(titles.indexOf("nama")), letter(titles.indexOf("tgl_lahir")));
        var file = book(
                "<workbook><workbookPr date1904=\"1\"/><sheets><sheet r:id=\"r1\" xmlns:r=\"r\"/></sheets></workbook>",
                head + row);
        try (var lines = lines(file)) {
            var line = lines.next();
            assertThat(line).isNotNull();
            assertThat(line.number()).isEqualTo(7);
            assertThat(line.get(Column.NAMA)).isEqualTo("1E-99999999");
            assertThat(line.get(Column.TGL_LAHIR)).isEqualTo("1990-01-01");
        }
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    private static byte[] book(String workbook, String sheet) throws IOException {
        return zip(
                "xl/workbook.xml",
                workbook,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    @Test
    void refusesThousandsOfParts() throws IOException {
        var parts = new Object[402];
        for (int i = 0; i < 201; i++) {
            parts[2 * i] = "xl/part" + i;
            parts[2 * i + 1] = "x";
        }
        var file = zip(parts);
        assertThatThrownBy(() -> lines(file)).isInstanceOf(FileRefused.TypeNotAllowed.class);
    }

    @Test
    void refusesDamagedFiles() throws IOException {
        var good = FamilyFiles.xlsx(List.of(SITI));
        var half = java.util.Arrays.copyOf(good, good.length / 2);
        assertThatThrownBy(() -> lines(half)).isInstanceOf(FileRefused.Unreadable.class);
        var noXml = zip("xl/workbook.xml", "no xml at all", "[Content_Types].xml", "<Types/>");
        assertThatThrownBy(() -> lines(noXml)).isInstanceOf(FileRefused.class);
    }

    @Test
    void doesNotReachOutForEntities() throws IOException {
        var book =
                "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><workbook><sheets>&e;</sheets></workbook>";
        var file = zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", book);
        assertThatThrownBy(() -> lines(file)).isInstanceOf(FileRefused.class);
    }
}
