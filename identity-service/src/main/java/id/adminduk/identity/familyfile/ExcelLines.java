package id.adminduk.identity.familyfile;

import id.adminduk.identity.excel.ExcelCell;
import id.adminduk.identity.excel.ExcelFile;
import id.adminduk.identity.excel.ExcelLimits;
import id.adminduk.identity.excel.ExcelRefused;
import id.adminduk.identity.excel.ExcelRow;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The first sheet of an XLSX file as rows of a family file.
final class ExcelLines implements FamilyLines {
    /// Beyond this a spreadsheet rounds: a NIK kept as a number has lost its last digit.
    private static final BigDecimal EXACT = new BigDecimal("1E+12");

    private static final BigDecimal OLDEST = BigDecimal.valueOf(1890);
    private static final BigDecimal LATEST = BigDecimal.valueOf(2100);
    /// The last day anybody could mean, counted from 1900.
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    /// The 29 February 1900 that spreadsheets believe in.
    private static final int NO_DAY = 60;

    private static final int LONGEST_NUMBER = 40;

    private final ExcelFile file;
    private final Titles titles;
    private final Set<Integer> dates = new HashSet<>();

    ExcelLines(Supplier<InputStream> content, ExcelLimits limits) {
        file = opened(content, limits);
        var first = row();
        if (first == null) throw new FileRefused.Unreadable();
        var names = cells(first);
        titles = new Titles(names);
        for (int place = 0; place < names.size(); place++)
            if (Column.titled(names.get(place)).map(Column::isDate).orElse(false)) dates.add(place);
    }

    private static ExcelFile opened(Supplier<InputStream> content, ExcelLimits limits) {
        try {
            return ExcelFile.open(content, limits);
        } catch (ExcelRefused refused) {
            throw switch (refused.why()) {
                case NO_WORKBOOK -> new FileRefused.TypeNotAllowed();
                case TOO_LARGE -> new FileRefused.TooLarge();
                case DAMAGED -> new FileRefused.Unreadable();
            };
        }
    }

    private @Nullable ExcelRow row() {
        try {
            return file.next();
        } catch (ExcelRefused damaged) {
            throw new FileRefused.Unreadable(Math.max(1, file.row()));
        }
    }

    private List<String> cells(ExcelRow row) {
        var cells = new ArrayList<String>(row.cells().size());
        for (int place = 0; place < row.cells().size(); place++) {
            var cell = row.cells().get(place);
            cells.add(cell.number() ? number(cell, dates.contains(place)) : cell.text());
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) cells.removeLast();
        return cells;
    }

    private String number(ExcelCell cell, boolean date) {
        if (cell.text().length() > LONGEST_NUMBER) return cell.text();
        try {
            var number = new BigDecimal(cell.text().strip());
            if (Math.abs((long) number.scale()) > LONGEST_NUMBER) return cell.text();
            if (date && isDay(number)) return day(number).toString();
            return number.abs().compareTo(EXACT) < 0
                    ? number.stripTrailingZeros().toPlainString()
                    : String.format(Locale.ROOT, "%.5E", number);
        } catch (NumberFormatException none) {
            return cell.text();
        }
    }

    /// Where only the year of birth is known it stands alone; as a spreadsheet's day it would lie in 1905.
    private static boolean isDay(BigDecimal number) {
        boolean year = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(OLDEST) >= 0
                && number.compareTo(LATEST) < 0;
        return !year && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0;
    }

    private LocalDate day(BigDecimal number) {
        int days = number.setScale(0, RoundingMode.FLOOR).intValueExact();
        if (file.since1904()) return FROM_1904.plusDays(days);
        return FROM_1900.plusDays(days < NO_DAY ? days + 1 : days);
    }

    @Override
    public Titles titles() {
        return titles;
    }

    @Override
    public @Nullable Line next() {
        for (var row = row(); row != null; row = row()) {
            var next = titles.line(row.number(), cells(row));
            if (!next.blank()) return next;
        }
        return null;
    }

    @Override
    public void close() {
        file.close();
    }
}
