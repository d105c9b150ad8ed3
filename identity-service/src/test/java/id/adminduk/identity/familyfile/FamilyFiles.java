package id.adminduk.identity.familyfile;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.family.Household.Member;
import id.adminduk.identity.marriage.Marriage;
import id.adminduk.identity.population.InventedFamily;
import id.adminduk.identity.resident.Resident.Parent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Family files for tests and benches, from rows or from an invented population.
public final class FamilyFiles {
    public static final List<Column> COLUMNS = Arrays.stream(Column.values())
            .filter(column -> column.use() != Column.Use.NOT_KEPT)
            .toList();

    private FamilyFiles() {}

    public static Map<Column, String> row(Object... pairs) {
        var row = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < pairs.length; i += 2) row.put((Column) pairs[i], pairs[i + 1].toString());
        return row;
    }

    /// The rows of a card, its marriages in the rows of the wives or husbands.
    public static List<Map<Column, String>> rows(InventedFamily invented) {
        var family = invented.household().family();
        var rows = new ArrayList<Map<Column, String>>();
        for (var member : invented.household().members()) {
            var row = person(member);
            row.put(Column.NO_KK, family.number().value());
            row.put(Column.TGL_KK, family.recordedOn().toString());
            row.put(Column.ALAMAT, family.address().street());
            row.put(Column.RT, family.address().rt());
            row.put(Column.RW, family.address().rw());
            row.put(Column.DUSUN, family.address().korong());
            row.put(Column.KODE_POS, family.address().postalCode());
            row.put(Column.KODE_WILAYAH, family.region().value());
            var id = member.resident().id();
            invented.marriages().stream()
                    .filter(one -> one.joins(id))
                    .findFirst()
                    .ifPresent(one -> married(row, one));
            rows.add(row);
        }
        return rows;
    }

    private static void married(Map<Column, String> row, Marriage marriage) {
        var number = marriage.number();
        if (number != null) row.put(Column.AKTA_KAWIN_NO, number);
        row.put(
                Column.AKTA_KAWIN_TGL,
                Objects.requireNonNull(marriage.marriedOn()).toString());
    }

    private static Map<Column, String> person(Member member) {
        var resident = member.resident();
        var biodata = resident.biodata();
        // one file has one set of codes: those who carry codes of 2019 are written as not schooled and without work
        boolean of2026 = biodata.education().set() == CodeSet.V2026;
        var row = row(
                Column.NIK,
                resident.nik().value(),
                Column.NAMA,
                resident.name().value(),
                Column.JENIS_KELAMIN,
                biodata.sex().ordinal() + 1,
                Column.TEMPAT_LAHIR,
                resident.birth().place(),
                Column.TGL_LAHIR,
                resident.birth().date(),
                Column.KEWARGANEGARAAN,
                biodata.citizenship(),
                Column.GOL_DARAH,
                biodata.bloodGroup().ordinal() + 1,
                Column.AGAMA,
                biodata.religion().ordinal() + 1,
                Column.STATUS_KAWIN,
                biodata.maritalStatus().ordinal() + 1,
                Column.SHDK,
                member.shdk().ordinal() + 1,
                Column.PENDIDIKAN,
                of2026 ? biodata.education().code() : 1,
                Column.PEKERJAAN,
                of2026 ? biodata.occupation().code() : 1);
        put(row, Column.GELAR_DEPAN, resident.titles().before());
        put(row, Column.GELAR_BELAKANG, resident.titles().after());
        parent(row, resident.mother(), Column.NIK_IBU, Column.NAMA_IBU);
        parent(row, resident.father(), Column.NIK_AYAH, Column.NAMA_AYAH);
        return row;
    }

    private static void parent(Map<Column, String> row, @Nullable Parent parent, Column number, Column name) {
        if (parent == null) return;
        row.put(name, parent.name());
        var nik = parent.nik();
        put(row, number, nik == null ? null : nik.value());
    }

    private static void put(Map<Column, String> row, Column column, @Nullable String value) {
        if (value != null) row.put(column, value);
    }

    public static List<String> titles() {
        return COLUMNS.stream().map(Column::title).toList();
    }

    public static List<String> cells(Map<Column, String> row) {
        return COLUMNS.stream().map(column -> row.getOrDefault(column, "")).toList();
    }

    /// Writes the titles and waits for rows.
    public static CsvWriter writer(OutputStream out) {
        var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(titles());
        return csv;
    }

    public static byte[] csv(List<Map<Column, String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(titles());
            rows.forEach(row -> csv.writeRecord(cells(row)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// As a person would type it: days as days, small numbers as numbers, long ones as text.
    public static byte[] xlsx(List<Map<Column, String>> rows) {
        var out = new ByteArrayOutputStream();
        xlsx(rows.iterator(), out);
        return out.toByteArray();
    }

    /// Whatever their number: a thousand rows are in memory.
    public static void xlsx(Iterator<Map<Column, String>> rows, OutputStream out) {
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("F-1.01");
            for (int place = 0; place < COLUMNS.size(); place++)
                sheet.value(0, place, COLUMNS.get(place).title());
            for (int number = 1; rows.hasNext(); number++) {
                write(sheet, number, rows.next());
                if (number % 1000 == 0) sheet.flush();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Worksheet sheet, int number, Map<Column, String> row) {
        for (int place = 0; place < COLUMNS.size(); place++) {
            var column = COLUMNS.get(place);
            var text = row.getOrDefault(column, "");
            if (text.isEmpty()) continue;
            if (column.isDate() && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                sheet.value(number, place, LocalDate.parse(text));
                sheet.style(number, place).format("dd/mm/yyyy").set();
            } else if (text.matches("[1-9][0-9]{0,4}")) sheet.value(number, place, Integer.parseInt(text));
            else sheet.value(number, place, text);
        }
    }
}
