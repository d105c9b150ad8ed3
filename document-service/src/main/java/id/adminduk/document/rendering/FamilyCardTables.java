package id.adminduk.document.rendering;

import static id.adminduk.document.typesetting.Align.CENTRE;
import static id.adminduk.document.typesetting.Align.LEFT;

import id.adminduk.document.lettering.Face;
import id.adminduk.document.lettering.Ink;
import id.adminduk.document.lettering.Style;
import id.adminduk.document.typesetting.Grid;
import id.adminduk.document.typesetting.Grid.Column;
import id.adminduk.document.typesetting.Sheet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The two tables of a kartu keluarga: seventeen numbered columns, the members' lines in both.
final class FamilyCardTables {
    private static final float LEFT_EDGE = 16;
    private static final float GAP = 2;
    private static final float TWO_LINES = 7.3f;
    private static final float THREE_LINES = 10.3f;
    private static final float HALF = THREE_LINES / 2;

    private static final Style CELL = Style.of(Face.SANS, 7, 1.2f);
    private static final Style HEADING = CELL.in(Face.SANS_BOLD);
    private static final Style CAPTION = CELL.size(6).in(Ink.FAINT);

    private static final Grid PERSONS = grid(
            new Column(7, CENTRE),
            new Column(54, LEFT),
            new Column(30, CENTRE),
            new Column(19, LEFT),
            new Column(30, LEFT),
            new Column(19, CENTRE),
            new Column(16, LEFT),
            new Column(35, LEFT),
            new Column(35, LEFT),
            new Column(20, CENTRE));
    private static final List<String> PERSON_HEADINGS = List.of(
            "No",
            "Nama Lengkap",
            "NIK",
            "Jenis\nKelamin",
            "Tempat Lahir",
            "Tanggal\nLahir",
            "Agama",
            "Pendidikan",
            "Jenis Pekerjaan",
            "Golongan\nDarah");

    private static final Grid RELATIONS = grid(
            new Column(7, CENTRE),
            new Column(36, LEFT),
            new Column(26, CENTRE),
            new Column(32, LEFT),
            new Column(26, CENTRE),
            new Column(20, CENTRE),
            new Column(20, CENTRE),
            new Column(49, LEFT),
            new Column(49, LEFT));
    private static final List<String> RELATION_HEADINGS = List.of(
            "No",
            "Status Perkawinan",
            "Tanggal Perkawinan/\nPerceraian",
            "Status Hubungan\nDalam Keluarga",
            "Kewarganegaraan");
    private static final List<String> SPLIT_HEADINGS = List.of("No. Paspor", "No. KITAP", "Ayah", "Ibu");

    private FamilyCardTables() {}

    static float heightOf(FamilyCardRows.Sheet sheet) {
        float captions = 2 * CAPTION.lineHeight() + 0.4f;
        return TWO_LINES
                + heightOf(PERSONS, sheet.persons())
                + GAP
                + THREE_LINES
                + heightOf(RELATIONS, sheet.relations())
                + captions;
    }

    private static float heightOf(Grid grid, List<List<String>> rows) {
        return (float) rows.stream().mapToDouble(grid::heightOf).sum();
    }

    static void paint(Sheet paper, float top, FamilyCardRows.Sheet sheet) {
        for (int i = 0; i < PERSON_HEADINGS.size(); i++) {
            PERSONS.heading(paper, i, 1, top, TWO_LINES, HEADING.say(PERSON_HEADINGS.get(i)));
        }
        float y = rows(paper, PERSONS, top + TWO_LINES, captions(1, 9), sheet.persons()) + GAP;
        relationHeadings(paper, y);
        rows(paper, RELATIONS, y + THREE_LINES, captions(10, 17), sheet.relations());
    }

    private static void relationHeadings(Sheet paper, float y) {
        for (int i = 0; i < RELATION_HEADINGS.size(); i++) {
            RELATIONS.heading(paper, i, 1, y, THREE_LINES, HEADING.say(RELATION_HEADINGS.get(i)));
        }
        RELATIONS.heading(paper, 5, 2, y, HALF, HEADING.say("Dokumen Imigrasi"));
        RELATIONS.heading(paper, 7, 2, y, HALF, HEADING.say("Nama Orang Tua"));
        for (int i = 0; i < SPLIT_HEADINGS.size(); i++) {
            RELATIONS.heading(paper, 5 + i, 1, y + HALF, HALF, HEADING.say(SPLIT_HEADINGS.get(i)));
        }
    }

    private static float rows(Sheet paper, Grid grid, float top, List<String> captions, List<List<String>> rows) {
        float y = grid.captions(paper, top, CAPTION, captions);
        for (var row : rows) y = grid.row(paper, y, row);
        return y;
    }

    /// The first column has no number, as on the form.
    private static List<String> captions(int from, int to) {
        var numbers = IntStream.rangeClosed(from, to).mapToObj("(%d)"::formatted);
        return Stream.concat(Stream.of(""), numbers).toList();
    }

    private static Grid grid(Column... columns) {
        return new Grid(LEFT_EDGE, List.of(columns), CELL, 1, 0.5f, Ink.LINE);
    }
}
