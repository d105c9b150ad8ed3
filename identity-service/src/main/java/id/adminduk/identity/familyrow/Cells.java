package id.adminduk.identity.familyrow;

import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.familyfile.Column;
import id.adminduk.identity.familyfile.Line;
import id.adminduk.kernel.types.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The cells of one row as values. What cannot be read becomes a problem and a null, and the next cell is looked at all
/// the same.
public final class Cells {
    private static final int LONGEST = 200;
    private static final LocalDate OLDEST = LocalDate.of(1890, 1, 1);

    private final Line line;
    private final LocalDate today;
    private final List<Problem> problems;

    public Cells(Line line, LocalDate today, List<Problem> problems) {
        this.line = line;
        this.today = today;
        this.problems = problems;
    }

    public void problem(Column column, ProblemCode code) {
        problems.add(Problem.of(line, column, code));
    }

    public boolean has(Column column) {
        return line.has(column);
    }

    public String raw(Column column) {
        return line.get(column);
    }

    public <T> @Nullable T read(Column column, ProblemCode code, Function<String, T> reader) {
        if (!line.has(column)) {
            problem(column, ProblemCode.VALUE_MISSING);
            return null;
        }
        try {
            return reader.apply(line.get(column));
        } catch (InvalidValue | DateTimeException | IllegalArgumentException wrong) {
            problem(column, code);
            return null;
        }
    }

    /// Text as it stands, if it is printable and no novel.
    @Nullable
    public String text(Column column) {
        return read(column, ProblemCode.VALUE_INVALID, Cells::printable);
    }

    @Nullable
    public String optionalText(Column column) {
        return line.has(column) ? text(column) : null;
    }

    private static String printable(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException();
        return text;
    }

    /// So many digits; fewer are filled up with zeros where a spreadsheet may have dropped them.
    @Nullable
    public String digits(Column column, int count, boolean fill) {
        return read(column, ProblemCode.VALUE_INVALID, text -> {
            var digits = fill ? "0".repeat(Math.max(0, count - text.length())) + text : text;
            if (digits.length() != count || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IllegalArgumentException();
            }
            return digits;
        });
    }

    @Nullable
    public LocalDate date(Column column) {
        return read(column, ProblemCode.DATE_INVALID, text -> past(day(text)));
    }

    @Nullable
    LocalDate optionalDate(Column column) {
        return line.has(column) ? date(column) : null;
    }

    /// A day that may lie ahead, such as the end of a validity.
    @Nullable
    LocalDate anyDate(Column column) {
        return read(column, ProblemCode.DATE_INVALID, Cells::day);
    }

    /// As far as it is known: `1950`, `1950-08`, or with zeros for what is not, `00-00-1950`.
    @Nullable
    BirthDate birthDate(Column column) {
        return read(column, ProblemCode.DATE_INVALID, text -> {
            var born = BirthDate.of(known(text));
            past(born.date());
            return born;
        });
    }

    private static String known(String text) {
        var order = dayFirst(text) ? text.substring(6) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2) : text;
        if (order.endsWith("-00-00")) return order.substring(0, order.length() - "-00-00".length());
        return order.endsWith("-00") ? order.substring(0, order.length() - "-00".length()) : order;
    }

    private LocalDate past(LocalDate day) {
        if (day.isAfter(today) || day.isBefore(OLDEST)) throw new IllegalArgumentException();
        return day;
    }

    /// `1990-08-17`, or as people here write it: `17-08-1990`, `17/08/1990`.
    private static LocalDate day(String text) {
        if (!dayFirst(text)) return LocalDate.parse(text);
        return LocalDate.of(
                Integer.parseInt(text.substring(6)),
                Integer.parseInt(text.substring(3, 5)),
                Integer.parseInt(text.substring(0, 2)));
    }

    private static boolean dayFirst(String text) {
        return text.length() == 10 && (text.charAt(2) == '-' || text.charAt(2) == '/');
    }

    /// An entry of a national list by its number, counted from 1.
    <E> @Nullable E code(Column column, List<E> list) {
        return read(column, ProblemCode.CODE_UNKNOWN, text -> {
            int code = Integer.parseInt(text);
            if (code < 1 || code > list.size()) throw new IllegalArgumentException();
            return list.get(code - 1);
        });
    }
}
