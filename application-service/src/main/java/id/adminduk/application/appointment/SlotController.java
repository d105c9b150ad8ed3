package id.adminduk.application.appointment;

import id.adminduk.application.servicepoint.Line;
import id.adminduk.application.servicepoint.ServicePoints;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// When one may come: the days ahead, and of one day the slots, each with how many places are left.
@RestController
class SlotController {
    private final SlotRepository slots;
    private final ServicePoints points;
    private final Clock clock;

    SlotController(SlotRepository slots, ServicePoints points, Clock clock) {
        this.slots = slots;
        this.points = points;
        this.clock = clock;
    }

    record FreeSlot(OffsetDateTime start, OffsetDateTime end, int free) {}

    /// @param slots none on a closed day, or further ahead than one may book
    record SlotDay(UUID point, String line, LocalDate date, List<FreeSlot> slots) {}

    record FreeDay(LocalDate date, int free) {}

    /// @param days from today as far ahead as one may book, those without service left out
    record FreeDays(UUID point, String line, List<FreeDay> days) {}

    @GetMapping("/v1/appointments/days")
    FreeDays days(@RequestParam UUID point, @RequestParam String line) {
        var place = points.get(point);
        var wanted = place.line(line);
        var now = clock.instant();
        var today = points.dayOf(now);
        var end = today.plusDays(place.setup().bookableDays() + 1L);
        var taken = slots.taken(point, line, now, points.startOf(end));
        var days = today.datesUntil(end)
                .map(date -> points.slots(place, wanted, date).stream()
                        .filter(start -> start.isAfter(now))
                        .toList())
                .filter(starts -> !starts.isEmpty())
                .map(starts -> new FreeDay(points.dayOf(starts.getFirst()), free(wanted, starts, taken)))
                .toList();
        return new FreeDays(point, line, days);
    }

    private static int free(Line line, List<Instant> starts, Map<Instant, Integer> taken) {
        return starts.stream()
                .mapToInt(start -> free(line, taken.getOrDefault(start, 0)))
                .sum();
    }

    private static int free(Line line, int taken) {
        return Math.max(0, line.quota() - taken);
    }

    @GetMapping("/v1/appointments/slots")
    SlotDay day(@RequestParam UUID point, @RequestParam String line, @RequestParam LocalDate date) {
        var place = points.get(point);
        var wanted = place.line(line);
        var now = clock.instant();
        var last = points.dayOf(now).plusDays(place.setup().bookableDays());
        if (date.isAfter(last)) return new SlotDay(point, line, date, List.of());
        var taken = slots.taken(point, line, points.startOf(date), points.startOf(date.plusDays(1)));
        return new SlotDay(
                point,
                line,
                date,
                points.slots(place, wanted, date).stream()
                        .filter(start -> start.isAfter(now))
                        .map(start -> {
                            var begins = points.local(start);
                            int free = free(wanted, taken.getOrDefault(start, 0));
                            return new FreeSlot(begins, begins.plusMinutes(wanted.slotMinutes()), free);
                        })
                        .toList());
    }
}
