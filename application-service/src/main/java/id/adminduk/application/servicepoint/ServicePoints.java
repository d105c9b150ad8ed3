package id.adminduk.application.servicepoint;

import id.adminduk.application.calendar.Holidays;
import id.adminduk.application.calendar.Office;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What queue and appointments ask about places, in the office's time and with its holidays.
@Component
public class ServicePoints {
    private final ServicePointRepository points;
    private final Office office;
    private final Holidays holidays;

    ServicePoints(ServicePointRepository points, Office office, Holidays holidays) {
        this.points = points;
        this.office = office;
        this.holidays = holidays;
    }

    /// Told inside the transaction that changed the place.
    public record Changed(ServicePoint point) {}

    /// For a place with a known id; one that is there stays as it is.
    public void addUnlessThere(ServicePoint point, Instant now) {
        points.add(point, now);
    }

    public ServicePoint get(UUID id) {
        return points.find(id).orElseThrow(NotFound::new);
    }

    /// The place as it stays until the caller's transaction ends.
    public ServicePoint held(UUID id) {
        return points.share(id).orElseThrow(NotFound::new);
    }

    public Map<UUID, ServicePoint> get(Collection<UUID> ids) {
        return points.find(ids).stream().collect(Collectors.toMap(ServicePoint::id, Function.identity()));
    }

    /// The place for somebody who works there; one outside their area is no place.
    public ServicePoint getFor(UUID id, CurrentUser officer) {
        var point = get(id);
        if (!officer.covers(point.region())) throw new NotFound();
        return point;
    }

    /// The office's day.
    public LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, office.zone());
    }

    /// When a day begins.
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(office.zone()).toInstant();
    }

    /// A moment as people here write it.
    public OffsetDateTime local(Instant moment) {
        return moment.atZone(office.zone()).toOffsetDateTime();
    }

    public boolean takesPeople(ServicePoint point, Instant now) {
        var local = now.atZone(office.zone());
        return point.active()
                && !rests(point, local.toLocalDate())
                && point.setup().takesPeople(local.toLocalDate(), local.toLocalTime());
    }

    /// When the bookable slots of a day begin, the earliest first.
    public List<Instant> slots(ServicePoint point, Line line, LocalDate day) {
        if (!point.active() || rests(point, day)) return List.of();
        return point.setup().slotsOn(day, line).stream()
                .map(time -> day.atTime(time).atZone(office.zone()).toInstant())
                .toList();
    }

    private boolean rests(ServicePoint point, LocalDate day) {
        return point.setup().closedOnHolidays() && holidays.closeOn(day);
    }
}
