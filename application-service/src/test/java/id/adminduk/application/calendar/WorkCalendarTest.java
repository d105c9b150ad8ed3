package id.adminduk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.adminduk.kernel.types.RegionCode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Times of the tables are the office's. 18 November 2026 is a Wednesday.
public class WorkCalendarTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Set<LocalDate> HOLIDAYS =
            Set.of(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-25"), LocalDate.parse("2027-01-01"));

    private final WorkCalendar calendar = published();

    /// The usual hours, Christmas with its joint leave and New Year.
    public static WorkCalendar published() {
        return new WorkCalendar(office(Map.of()), HOLIDAYS::contains);
    }

    private static Office office(Map<DayOfWeek, OfficeHours> hours) {
        return new Office(RegionCode.of("13.05"), WIB, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), hours);
    }

    public static java.time.Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }

    @ParameterizedTest(name = "{0} and {1} is {2}")
    @CsvSource({
        "2026-11-18T10:00, PT0S, 2026-11-18T10:00",
        "2026-11-18T10:00, PT6H, 2026-11-18T16:00", // to the minute it closes
        "2026-11-18T10:00, PT7H, 2026-11-19T08:30",
        "2026-11-18T06:00, PT1H, 2026-11-18T08:30", // before it opens
        "2026-11-18T16:00, PT0S, 2026-11-19T07:30", // closed is closed
        "2026-11-18T22:15, PT30M, 2026-11-19T08:00", // after it closed
        "2026-11-20T16:15, PT30M, 2026-11-23T07:45", // Friday closes later, then the weekend
        "2026-11-21T12:00, PT1H, 2026-11-23T08:30", // Saturday
        "2026-12-23T15:00, PT2H, 2026-12-28T08:30", // joint leave, a holiday, the weekend
        "2026-12-31T15:00, PT2H, 2027-01-04T08:30", // over the year's end
        "2026-11-16T07:30, PT43H, 2026-11-20T16:30", // a week's hours
    })
    void countsTheHoursTheOfficeIsOpen(String from, Duration time, String until) {
        assertThat(calendar.plus(at(from), time)).isEqualTo(at(until));
    }

    @ParameterizedTest(name = "{2} between {0} and {1}")
    @CsvSource({
        "2026-11-18T10:00, 2026-11-18T12:30, PT2H30M",
        "2026-11-18T12:30, 2026-11-18T10:00, PT0S",
        "2026-11-18T10:00, 2026-11-19T10:00, PT8H30M",
        "2026-11-18T17:00, 2026-11-19T07:00, PT0S",
        "2026-11-20T10:00, 2026-11-23T10:00, PT9H", // Friday is half an hour longer
        "2026-12-23T15:00, 2026-12-28T08:30, PT2H",
        "2026-11-21T00:00, 2026-11-22T23:59, PT0S",
    })
    void measuresTheHoursTheOfficeWasOpen(String from, String until, Duration time) {
        assertThat(calendar.between(at(from), at(until))).isEqualTo(time);
    }

    @ParameterizedTest(name = "{0} and {1} working days is {2}")
    @CsvSource({
        "2026-11-18T10:00, 0, 2026-11-18T10:00",
        "2026-11-18T10:00, 1, 2026-11-19T10:00",
        "2026-11-20T16:20, 1, 2026-11-23T16:00", // Monday closes earlier
        "2026-12-23T09:00, 3, 2026-12-30T09:00",
    })
    void goesOnByWorkingDays(String from, int days, String until) {
        assertThat(calendar.sameTimeAfter(at(from), days)).isEqualTo(at(until));
    }

    @Test
    void anOfficeSetsItsOwnHours() {
        var early = new WorkCalendar(
                office(Map.of(DayOfWeek.WEDNESDAY, OfficeHours.of("08:00-11:00"))), HOLIDAYS::contains);
        assertThat(early.plus(at("2026-11-18T10:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-19T08:30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16:00-07:30", "07:30", "07:30-07:30"})
    void refusesHoursThatAreNone(String text) {
        assertThatThrownBy(() -> OfficeHours.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePublishedListHasTheDecreeOfTheYear() {
        var days = PublishedHolidays.read().values();
        assertThat(days.stream().filter(day -> day.date().getYear() == 2026 && day.kind() == Holiday.Kind.NATIONAL))
                .hasSize(17);
        assertThat(days.stream().filter(day -> day.date().getYear() == 2026 && day.kind() == Holiday.Kind.JOINT_LEAVE))
                .hasSize(8);
        assertThat(days.stream().filter(day -> day.date().getYear() == 2027))
                .extracting(Holiday::kind)
                .contains(Holiday.Kind.EXPECTED);
    }
}
