package id.adminduk.identity.excel;

import id.adminduk.identity.excel.ExcelRefused.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// The first sheet of a workbook, row by row.
public final class ExcelFile implements AutoCloseable {
    private static final int MOST_COLUMNS = 300;

    private final ZipArchiveInputStream zip;
    private final Xml sheet;
    private final Texts texts;
    private final boolean since1904;
    private long row;

    private ExcelFile(ZipArchiveInputStream zip, Inspection.Found found) {
        this.zip = zip;
        this.sheet = Xml.of(zip);
        this.texts = found.texts();
        this.since1904 = found.since1904();
    }

    /// @param content the file from its beginning, each time anew: it is read twice
    public static ExcelFile open(Supplier<InputStream> content, ExcelLimits limits) {
        try {
            var found = Inspection.of(content.get(), limits);
            var zip = new ZipArchiveInputStream(content.get());
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry())
                if (part.getName().toLowerCase(Locale.ROOT).equals(found.sheet())) return new ExcelFile(zip, found);
            throw new ExcelRefused(Why.DAMAGED);
        } catch (IOException damaged) { // the content itself comes from memory or fails otherwise
            throw new ExcelRefused(Why.DAMAGED);
        }
    }

    public boolean since1904() {
        return since1904;
    }

    /// The number of the last row that was read.
    public long row() {
        return row;
    }

    /// The next row that is there, or null at the end.
    public @Nullable ExcelRow next() {
        while (sheet.next()) {
            if (sheet.begins("row")) return read();
            if (sheet.ends("sheetData")) return null;
        }
        return null;
    }

    private ExcelRow read() {
        row = numberOf(sheet.attribute("r"), row + 1);
        var cells = new ArrayList<ExcelCell>();
        while (sheet.next() && !sheet.ends("row")) {
            if (!sheet.begins("c")) continue;
            int column = columnOf(sheet.attribute("r"), cells.size());
            if (column >= MOST_COLUMNS) throw new ExcelRefused(Why.DAMAGED);
            while (cells.size() < column) cells.add(ExcelCell.EMPTY);
            put(cells, column, cell(sheet.attribute("t")));
        }
        return new ExcelRow(row, cells);
    }

    private static void put(List<ExcelCell> cells, int column, ExcelCell cell) {
        if (column < cells.size()) cells.set(column, cell);
        else cells.add(cell);
    }

    private ExcelCell cell(@Nullable String type) {
        var text = new StringBuilder();
        while (sheet.next() && !sheet.ends("c")) if (sheet.begins("v") || sheet.begins("t")) text.append(sheet.text());
        if (text.isEmpty()) return ExcelCell.EMPTY;
        return switch (type) {
            case "s" -> new ExcelCell(texts.get(text.toString()), false);
            case "b" -> new ExcelCell(text.charAt(0) == '1' ? "TRUE" : "FALSE", false);
            case null -> new ExcelCell(text.toString(), true);
            case "n" -> new ExcelCell(text.toString(), true);
            default -> new ExcelCell(text.toString(), false);
        };
    }

    /// `C5` is the third column; a cell that does not say follows the one before.
    private static int columnOf(@Nullable String place, int following) {
        if (place == null) return following;
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)) && i < 4; i++)
            column = column * 26 + (place.charAt(i) & 0x1F);
        return column == 0 ? following : column - 1;
    }

    private static long numberOf(@Nullable String text, long otherwise) {
        if (text == null) return otherwise;
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException damaged) {
            throw new ExcelRefused(Why.DAMAGED);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }
}
