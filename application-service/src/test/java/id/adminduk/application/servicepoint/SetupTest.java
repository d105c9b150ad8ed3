package id.adminduk.application.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;

import id.adminduk.application.servicepoint.Setup.ClosedDay;
import id.adminduk.application.servicepoint.Setup.Counter;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Line CAPIL = new Line("CAPIL", "B", "Pencatatan sipil", false, 60, 5);

    private static final List<OpeningHours> OFFICE =
            List.of(hours(DayOfWeek.MONDAY, "08:00", "12:00"), hours(DayOfWeek.MONDAY, "13:00", "15:30"));

    @Test
    void slotsLeaveOutThePauseAndWhatDoesNotFitBeforeClosing() {
        assertThat(setup(OFFICE, List.of(), List.of()).slotsOn(MONDAY, CAPIL))
                .extracting(LocalTime::toString)
                .containsExactly("08:00", "09:00", "10:00", "11:00", "13:00", "14:00");
    }

    @Test
    void aDayWithoutServiceHasNoSlots() {
        var closed = setup(OFFICE, List.of(new ClosedDay(MONDAY, "Cuti bersama")), List.of());
        assertThat(closed.slotsOn(MONDAY, CAPIL)).isEmpty();
        assertThat(closed.slotsOn(MONDAY.plusDays(1), CAPIL)).isEmpty(); // a Tuesday
        assertThat(closed.slotsOn(MONDAY.plusDays(7), CAPIL)).isNotEmpty();
        var walkIn = new Line("AMBIL", "C", "Pengambilan", false, 60, 0);
        assertThat(closed.slotsOn(MONDAY.plusDays(7), walkIn)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"06:30, true", "08:00, true", "12:30, true", "15:29, true", "15:30, false", "23:00, false"})
    void numbersAreGivenUntilTheLastHourEnds(LocalTime time, boolean given) {
        assertThat(setup(OFFICE, List.of(), List.of()).takesPeople(MONDAY, time))
                .isEqualTo(given);
    }

    @Test
    void midnightEndsADay() {
        var always = setup(List.of(hours(DayOfWeek.MONDAY, "00:00", "00:00")), List.of(), List.of());
        assertThat(always.takesPeople(MONDAY, LocalTime.of(23, 59))).isTrue();
        assertThat(always.slotsOn(MONDAY, CAPIL)).hasSize(24);
    }

    @Test
    void whatDoesNotFitIsNamed() {
        var hours = List.of(
                hours(DayOfWeek.MONDAY, "08:00", "12:00"),
                hours(DayOfWeek.MONDAY, "11:00", "13:00"),
                hours(DayOfWeek.TUESDAY, "14:00", "09:00"));
        var counters = List.of(new Counter(1, List.of("CAPIL")), new Counter(1, List.of("ELSEWHERE")));
        var setup = new Setup(hours, List.of(), List.of(CAPIL, CAPIL), counters, true, 7, 3, 3);
        assertThat(setup.faults())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "#/setup/hours/1",
                        "#/setup/hours/2",
                        "#/setup/lines/1/code",
                        "#/setup/lines/1/prefix",
                        "#/setup/counters/1/no",
                        "#/setup/counters/1/lines");
        assertThat(setup(OFFICE, List.of(), List.of(new Counter(1, List.of("CAPIL"))))
                        .faults())
                .isEmpty();
    }

    private static Setup setup(List<OpeningHours> hours, List<ClosedDay> closed, List<Counter> counters) {
        return new Setup(hours, closed, List.of(CAPIL), counters, true, 7, 3, 3);
    }

    private static OpeningHours hours(DayOfWeek day, String from, String until) {
        return new OpeningHours(day, LocalTime.parse(from), LocalTime.parse(until));
    }
}
