package id.adminduk.application.servicepoint;

import id.adminduk.kernel.problem.DomainException.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a place serves people: when it is open, what they queue for, who calls them.
///
/// @param closedOnHolidays whether it rests when the office does; an emergency room does not
/// @param bookableDays how far ahead a slot may be booked
/// @param priorityEvery a counter calls its priority lines at least at every so-manyth call
/// @param returnAfter who missed their call comes back behind so many; none is the end of the line
public record Setup(
        @Size(max = 50) List<@Valid OpeningHours> hours,
        @Size(max = 200) List<@Valid ClosedDay> closedDays,
        @NotEmpty @Size(max = 40) List<@Valid Line> lines,
        @Size(max = 60) List<@Valid Counter> counters,
        boolean closedOnHolidays,
        @Min(0) @Max(90) int bookableDays,
        @Min(1) @Max(20) int priorityEvery,
        @Min(0) @Max(50) int returnAfter) {

    public Setup {
        hours = known(hours);
        closedDays = known(closedDays);
        lines = known(lines);
        counters = known(counters);
    }

    /// A day without service, and why.
    public record ClosedDay(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 100) String reason) {}

    /// One counter (loket) and the lines it calls from.
    public record Counter(
            @Min(1) @Max(99) int no,
            @NotEmpty @Size(max = 40) List<@NotNull String> lines) {
        public Counter {
            lines = known(lines);
        }
    }

    private static <T> List<T> known(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    boolean opensOn(LocalDate day) {
        return closedDays.stream().noneMatch(closed -> closed.on().equals(day))
                && hours.stream().anyMatch(open -> open.day() == day.getDayOfWeek());
    }

    /// Whether people still get a ticket: until the last hour of the day ends; early birds may come before the
    /// first.
    boolean takesPeople(LocalDate day, LocalTime time) {
        int minute = time.toSecondOfDay() / 60;
        return opensOn(day)
                && hours.stream().anyMatch(open -> open.day() == day.getDayOfWeek() && minute < open.closes());
    }

    List<LocalTime> slotsOn(LocalDate day, Line line) {
        if (line.quota() == 0 || !opensOn(day)) return List.of();
        return hours.stream()
                .filter(open -> open.day() == day.getDayOfWeek())
                .flatMap(open -> open.slots(line.slotMinutes()))
                .sorted()
                .toList();
    }

    /// What contradicts itself.
    List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        for (int each = 0; each < hours.size(); each++) checkHours(each, faults);
        var codes = new HashSet<String>();
        var prefixes = new HashSet<String>();
        for (int each = 0; each < lines.size(); each++) {
            var line = lines.get(each);
            if (!codes.add(line.code())) faults.add(fault("lines/" + each + "/code", "duplicate"));
            if (!prefixes.add(line.prefix())) faults.add(fault("lines/" + each + "/prefix", "duplicate"));
        }
        var numbers = new HashSet<Integer>();
        for (int each = 0; each < counters.size(); each++) {
            var counter = counters.get(each);
            if (!numbers.add(counter.no())) faults.add(fault("counters/" + each + "/no", "duplicate"));
            if (!codes.containsAll(counter.lines())) faults.add(fault("counters/" + each + "/lines", "unknown"));
        }
        return List.copyOf(faults);
    }

    private void checkHours(int place, List<FieldError> faults) {
        var open = hours.get(place);
        if (open.opens() >= open.closes()) faults.add(fault("hours/" + place, "out-of-range"));
        if (hours.subList(0, place).stream().anyMatch(open::overlaps)) faults.add(fault("hours/" + place, "overlap"));
    }

    private static FieldError fault(String where, String code) {
        return new FieldError("#/setup/" + where, code, "This does not fit the rest.");
    }
}
