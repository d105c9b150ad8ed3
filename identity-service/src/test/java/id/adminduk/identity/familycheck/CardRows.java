package id.adminduk.identity.familycheck;

import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.excel.ExcelLimits;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.FamilyFiles;
import id.adminduk.identity.familyfile.FamilyLines;
import id.adminduk.identity.familyfile.FileFormat;
import id.adminduk.identity.familyfile.Line;
import id.adminduk.identity.familyfile.Repeats;
import id.adminduk.kernel.types.RegionCode;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A good card as rows of a file, changed and read in tests.
final class CardRows {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<RegionCode> NAGARI =
            Set.of(RegionCode.of("13.05.01.2001"), RegionCode.of("13.05.01.2002"));

    private CardRows() {}

    /// Rows 2 to 5 of a file: Amir, his wife Siti, their twins Budi and Bayu.
    static List<Map<Column, String>> family() {
        var amir = member("1305011503850001", "Amir", 1, "1985-03-15", 2, 1);
        var siti = member("1305015708900001", "Siti Zahra", 2, "17-08-1990", 2, 3);
        siti.put(Column.AKTA_KAWIN_NO, "0123/045/VI/2012");
        siti.put(Column.AKTA_KAWIN_TGL, "2012-06-02");
        return new ArrayList<>(List.of(amir, siti, twin("Budi", 1), twin("Bayu", 2)));
    }

    private static Map<Column, String> twin(String name, int serial) {
        var twin = member("130501200515000" + serial, name, 1, "2015-05-20", 1, 4);
        twin.put(Column.NIK_IBU, "1305015708900001");
        twin.put(Column.NAMA_IBU, "Siti Zahra");
        twin.put(Column.NIK_AYAH, "1305011503850001");
        twin.put(Column.NAMA_AYAH, "Amir");
        return twin;
    }

    private static Map<Column, String> member(String nik, String name, int sex, String born, int status, int shdk) {
        return FamilyFiles.row(
                Column.NO_KK,
                "1305011507120001",
                Column.NIK,
                nik,
                Column.NAMA,
                name,
                Column.JENIS_KELAMIN,
                sex,
                Column.TEMPAT_LAHIR,
                "Lubuk Alung",
                Column.TGL_LAHIR,
                born,
                Column.AGAMA,
                1,
                Column.STATUS_KAWIN,
                status,
                Column.SHDK,
                shdk,
                Column.PENDIDIKAN,
                5,
                Column.PEKERJAAN,
                88,
                Column.ALAMAT,
                "Jalan Raya 1",
                Column.RT,
                "1",
                Column.RW,
                "002",
                Column.DUSUN,
                "Koto",
                Column.KODE_WILAYAH,
                "1305012001",
                Column.KODE_POS,
                "25581",
                Column.TGL_KK,
                "2012-07-15");
    }

    static CheckedFamily read(CodeSet codes, List<Map<Column, String>> rows) {
        var lines = new ArrayList<Line>();
        var file = open(rows);
        for (var line = file.next(); line != null; line = file.next()) lines.add(line);
        return new FamilyReader(codes, NAGARI, Repeats.in(open(rows)), TODAY).read(lines);
    }

    private static FamilyLines open(List<Map<Column, String>> rows) {
        return FamilyLines.open(
                FileFormat.CSV, () -> new ByteArrayInputStream(FamilyFiles.csv(rows)), new ExcelLimits(0, 0));
    }

    static List<Map<Column, String>> changed(String changes) {
        var rows = family();
        for (var change : changes.split("; *")) {
            var parts = change.split("[.=]", 3);
            var column = Column.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT));
            if (parts[0].equals("*")) rows.forEach(row -> row.put(column, parts[2]));
            else rows.get(Integer.parseInt(parts[0]) - 2).put(column, parts[2]);
        }
        return rows;
    }

    static String told(CheckedFamily family) {
        return family.problems().stream()
                .map(problem -> problem.line() + " " + problem.column() + " "
                        + problem.code().code())
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
