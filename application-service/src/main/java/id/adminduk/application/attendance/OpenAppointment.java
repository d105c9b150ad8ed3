package id.adminduk.application.attendance;

import id.adminduk.application.notification.AppointmentNotices.Upcoming;
import id.adminduk.application.servicepoint.Line;
import id.adminduk.application.servicepoint.ServicePoint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment that stands.
///
/// @param phone whom to tell
record OpenAppointment(
        UUID id,
        UUID pointId,
        String line,
        Instant startsAt,
        String code,
        @Nullable String phone) {

    /// The line it is for, where the place still has it.
    Optional<Line> lineAt(ServicePoint point) {
        return point.setup().lines().stream()
                .filter(each -> each.code().equals(line))
                .findFirst();
    }

    /// Those of them whose holders can be told.
    static List<Upcoming> toTell(Collection<OpenAppointment> appointments, Map<UUID, ServicePoint> places) {
        return appointments.stream()
                .flatMap(each -> each.toTell(places).stream())
                .toList();
    }

    private Optional<Upcoming> toTell(Map<UUID, ServicePoint> places) {
        var place = places.get(pointId);
        if (phone == null || place == null) return Optional.empty();
        var name = lineAt(place).map(Line::name).orElse(line);
        return Optional.of(new Upcoming(id, place.name(), name, startsAt, code, phone));
    }

    @Override
    public String toString() {
        return "OpenAppointment[" + id + "]";
    }
}
