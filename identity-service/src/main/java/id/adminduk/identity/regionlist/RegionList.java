package id.adminduk.identity.regionlist;

import id.adminduk.identity.region.RegionLevel;
import id.adminduk.kernel.problem.DomainException.FieldError;
import id.adminduk.kernel.types.InvalidValue;
import id.adminduk.kernel.types.RegionCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A code list as the ministry and its copies write it: CSV with a head, separated by comma, semicolon or tab, codes
/// with or without points, columns in any order under Indonesian or English names; others are passed over.
final class RegionList {
    private static final Map<String, Set<String>> COLUMNS = Map.of(
            "code", Set.of("code", "kode", "kode_wilayah"),
            "name", Set.of("name", "nama", "nama_wilayah"),
            "level", Set.of("level", "tingkat"),
            "from", Set.of("valid_from", "berlaku_mulai"),
            "until", Set.of("valid_until", "berlaku_sampai"),
            "successor", Set.of("successor", "pengganti"),
            "older", Set.of("older_name", "nama_lama"));
    private static final Map<String, RegionLevel> LEVELS = Map.of(
            "provinsi", RegionLevel.PROVINCE,
            "province", RegionLevel.PROVINCE,
            "kabupaten", RegionLevel.KABUPATEN,
            "kota", RegionLevel.KABUPATEN,
            "kecamatan", RegionLevel.KECAMATAN,
            "nagari", RegionLevel.NAGARI,
            "desa", RegionLevel.NAGARI,
            "kelurahan", RegionLevel.NAGARI);
    private static final int LONGEST_NAME = 100;

    private final List<RegionLine> lines = new ArrayList<>();
    private final List<FieldError> problems = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int width;

    RegionList(String text) {
        var rows = text.replaceFirst("^\uFEFF", "").lines().toList();
        if (rows.isEmpty()) {
            problem(1, "list-empty", "The list is empty.");
            return;
        }
        char separator = separatorOf(rows.getFirst());
        readHead(CsvLine.split(rows.getFirst(), separator));
        if (!problems.isEmpty()) return;
        for (int index = 1; index < rows.size(); index++) {
            if (!rows.get(index).isBlank()) readRow(index + 1, rows.get(index), separator);
        }
    }

    List<RegionLine> lines() {
        return List.copyOf(lines);
    }

    List<FieldError> problems() {
        return List.copyOf(problems);
    }

    private static char separatorOf(String head) {
        if (head.indexOf('\t') >= 0) return '\t';
        return head.indexOf(';') >= 0 ? ';' : ',';
    }

    private void readHead(List<String> titles) {
        width = titles.size();
        for (int index = 0; index < titles.size(); index++) {
            var title = titles.get(index).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
            int place = index;
            COLUMNS.forEach((column, names) -> {
                if (names.contains(title)) places.putIfAbsent(column, place);
            });
        }
        for (var needed : List.of("code", "name")) {
            if (!places.containsKey(needed)) problem(1, "column-missing", "The head has no column " + needed + ".");
        }
    }

    private void readRow(int line, String text, char separator) {
        if (text.chars().filter(letter -> letter == '"').count() % 2 != 0) {
            problem(line, "quote-open", "A quotation mark is never closed.");
            return;
        }
        var row = CsvLine.split(text, separator);
        if (row.stream().skip(width).anyMatch(cell -> !cell.isBlank()))
            problem(line, "cells-too-many", "The row has more cells than the head.");
        readRow(line, row);
    }

    private void readRow(int line, List<String> row) {
        try {
            var code = RegionCode.of(pointed(cell(row, "code")));
            var name = cell(row, "name");
            checkName(line, name);
            checkLevel(line, code, cell(row, "level"));
            var successor = cell(row, "successor");
            var older = cell(row, "older");
            lines.add(new RegionLine(
                    line,
                    code,
                    name,
                    dateIn(cell(row, "from")),
                    dateIn(cell(row, "until")),
                    successor.isEmpty() ? null : RegionCode.of(pointed(successor)),
                    older.isEmpty() ? null : older));
        } catch (InvalidValue wrong) {
            problem(line, "code-invalid", "A code like 13.05.01.2001 is expected.");
        } catch (DateTimeException wrong) {
            problem(line, "date-invalid", "A date like 2026-01-31 is expected.");
        }
    }

    private void checkName(int line, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))
            problem(line, "name-invalid", "A name of 1 to 100 characters is expected.");
    }

    private void checkLevel(int line, RegionCode code, String told) {
        var level = LEVELS.get(told.toLowerCase(Locale.ROOT));
        if (level != null && level != RegionLevel.of(code))
            problem(line, "level-differs", "The code is not one of this level.");
    }

    private String cell(List<String> row, String column) {
        var place = places.get(column);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }

    private static @Nullable LocalDate dateIn(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /// `1305012001` is `13.05.01.2001`.
    private static String pointed(String code) {
        if (!code.matches("[0-9]{4}|[0-9]{6}|[0-9]{10}")) return code;
        var pointed = new StringBuilder(code);
        for (int place : new int[] {6, 4, 2}) if (place < code.length()) pointed.insert(place, '.');
        return pointed.toString();
    }

    private void problem(int line, String code, String detail) {
        problems.add(new FieldError("#/lines/" + line, code, detail));
    }
}
