package id.adminduk.identity.element;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.adminduk.kernel.types.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A birth date as far as it is known: `1950-08-17`, `1950-08` where the day is not, `1950` where only the year
/// is (domain.md 1.2). For what is unknown the rule's day is written: the 15th, or 1 July.
public record BirthDate(LocalDate date, @Nullable Unknown unknown) {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

    /// What of a birth date nobody knows.
    public enum Unknown {
        DAY,
        DAY_AND_MONTH;

        /// The day that is written for it.
        public LocalDate written(LocalDate day) {
            return switch (this) {
                case DAY -> day.withDayOfMonth(15);
                case DAY_AND_MONTH -> LocalDate.of(day.getYear(), 7, 1);
            };
        }

        /// The last day it may have been.
        public LocalDate lastPossible(LocalDate day) {
            return switch (this) {
                case DAY -> YearMonth.from(day).atEndOfMonth();
                case DAY_AND_MONTH -> LocalDate.of(day.getYear(), 12, 31);
            };
        }
    }

    /// How far a birth date is known, as it is shown.
    public enum Precision {
        DAY,
        MONTH,
        YEAR;

        public static Precision of(@Nullable Unknown unknown) {
            return switch (unknown) {
                case null -> DAY;
                case DAY -> MONTH;
                case DAY_AND_MONTH -> YEAR;
            };
        }
    }

    public BirthDate {
        date = unknown == null ? date : unknown.written(date);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BirthDate of(String text) {
        try {
            if (text.length() == 4 && YEAR.matcher(text).matches())
                return new BirthDate(LocalDate.parse(text + "-07-01"), Unknown.DAY_AND_MONTH);
            if (text.length() == 7 && MONTH.matcher(text).matches())
                return new BirthDate(YearMonth.parse(text).atDay(15), Unknown.DAY);
            return new BirthDate(LocalDate.parse(text), null);
        } catch (DateTimeException wrong) {
            throw new InvalidValue("birth-date", "a day like 1950-08-17, or 1950-08, or 1950");
        }
    }

    /// As [#of(String)] reads it.
    @JsonValue
    public String text() {
        return switch (unknown) {
            case null -> date.toString();
            case DAY -> YearMonth.from(date).toString();
            case DAY_AND_MONTH -> "%04d".formatted(date.getYear());
        };
    }

    @Override
    public String toString() {
        return "****";
    }
}
