package id.adminduk.identity.familyfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// The first sheet of an XLSX file, read as it streams by.
final class ExcelLines implements FamilyLines {
    /// Beyond this a spreadsheet rounds: a NIK kept as a number has lost its last digit.
    private static final BigDecimal EXACT = new BigDecimal("1E+12");

    private static final BigDecimal OLDEST = BigDecimal.valueOf(1890);
    private static final BigDecimal LATEST = BigDecimal.valueOf(2100);
    private static final int MOST_COLUMNS = 300;

    private final ReadableWorkbook book;
    private final Iterator<Row> rows;
    private final Titles titles;
    private final List<Integer> dates;
    private long line = 1;

    ExcelLines(InputStream content, ExcelLimits limits) {
        try {
            var file = content.readAllBytes();
            ExcelGuard.check(file, limits);
            book = new ReadableWorkbook(new ByteArrayInputStream(file));
            rows = book.getFirstSheet().openStream().iterator();
        } catch (ExcelReaderException damaged) {
            throw new FileRefused.Unreadable();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var first = row();
        if (first == null) throw new FileRefused.Unreadable();
        var names = cells(first, List.of());
        titles = new Titles(names);
        dates = IntStream.range(0, names.size())
                .filter(place ->
                        Column.titled(names.get(place)).map(Column::isDate).orElse(false))
                .boxed()
                .toList();
    }

    private @Nullable Row row() {
        try {
            if (!rows.hasNext()) return null;
            var row = rows.next();
            line = row.getRowNum();
            if (row.getCellCount() > MOST_COLUMNS) throw new FileRefused.Unreadable(line);
            return row;
        } catch (ExcelReaderException | UncheckedIOException damaged) {
            throw new FileRefused.Unreadable(line);
        }
    }

    private static List<String> cells(Row row, List<Integer> dates) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int place = 0; place < row.getCellCount(); place++) {
            var cell = row.hasCell(place) ? row.getCell(place) : null;
            cells.add(cell == null ? "" : text(cell, dates.contains(place)));
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) cells.removeLast();
        return cells;
    }

    private static String text(Cell cell, boolean date) {
        return cell.getType() == CellType.NUMBER ? number(cell, date) : cell.getText();
    }

    private static String number(Cell cell, boolean date) {
        try {
            if (date && !isYear(cell.asNumber()))
                return cell.asDate().toLocalDate().toString();
        } catch (DateTimeException | ArithmeticException impossible) {
            return cell.getText();
        }
        var number = cell.asNumber();
        return number.abs().compareTo(EXACT) < 0
                ? number.stripTrailingZeros().toPlainString()
                : String.format(Locale.ROOT, "%.5E", number);
    }

    /// Where only the year of birth is known it stands alone; as a spreadsheet's day it would lie in 1905.
    private static boolean isYear(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(OLDEST) >= 0
                && number.compareTo(LATEST) < 0;
    }

    @Override
    public Titles titles() {
        return titles;
    }

    @Override
    public @Nullable Line next() {
        for (var row = row(); row != null; row = row()) {
            var next = titles.line(row.getRowNum(), cells(row, dates));
            if (!next.blank()) return next;
        }
        return null;
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }
}
