package id.adminduk.application.appointment;

import id.adminduk.application.servicepoint.ServicePoints;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// When one may come: the slots of a day that still lie ahead, and how many places each has left.
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
                            int free = Math.max(0, wanted.quota() - taken.getOrDefault(start, 0));
                            return new FreeSlot(begins, begins.plusMinutes(wanted.slotMinutes()), free);
                        })
                        .toList());
    }
}
