package id.adminduk.application.attendance;

import id.adminduk.application.attendance.AttendanceRepository.OpenAppointment;
import id.adminduk.application.notification.AppointmentNotices;
import id.adminduk.application.notification.AppointmentNotices.Upcoming;
import id.adminduk.application.servicepoint.Line;
import id.adminduk.application.servicepoint.ServicePoint;
import id.adminduk.application.servicepoint.ServicePoints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells people of their appointments: the day before, and when the office takes a time back.
@Component
class Reminders {
    private static final int BATCH = 200;

    private final AttendanceRepository appointments;
    private final ServicePoints points;
    private final AppointmentNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            AttendanceRepository appointments,
            ServicePoints points,
            AppointmentNotices notices,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.appointments = appointments;
        this.points = points;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// In the daytime only.
    @Scheduled(cron = "0 */10 8-19 * * *", zone = "Asia/Jakarta")
    void remind() {
        int told = BATCH;
        while (told == BATCH) told = Objects.requireNonNull(transaction.execute(_ -> remindSome()));
    }

    private int remindSome() {
        var now = clock.instant();
        var tomorrow = points.dayOf(now).plusDays(1);
        var due = appointments.lockUnreminded(points.startOf(tomorrow), points.startOf(tomorrow.plusDays(1)), BATCH);
        if (due.isEmpty()) return 0;
        notices.remind(upcoming(due));
        appointments.reminded(due.stream().map(OpenAppointment::id).toList(), now);
        return due.size();
    }

    /// Times the place does not offer any more, in the transaction that took them back.
    @EventListener
    void on(ServicePoints.Changed change) {
        var gone = appointments.lockAfter(change.point().id(), clock.instant()).stream()
                .filter(standing -> !isOffered(change.point(), standing))
                .toList();
        if (gone.isEmpty()) return;
        appointments.withdraw(gone.stream().map(OpenAppointment::id).toList());
        notices.withdrawn(upcoming(gone));
    }

    private boolean isOffered(ServicePoint point, OpenAppointment standing) {
        var line = lineOf(point, standing.line());
        return line != null
                && points.slots(point, line, points.dayOf(standing.startsAt())).contains(standing.startsAt());
    }

    private List<Upcoming> upcoming(List<OpenAppointment> standing) {
        var known = points.get(standing.stream().map(OpenAppointment::pointId).collect(Collectors.toSet()));
        var upcoming = new ArrayList<Upcoming>();
        for (var each : standing) {
            var phone = each.phone();
            var point = known.get(each.pointId());
            if (phone == null || point == null) continue;
            var line = lineOf(point, each.line());
            var name = line == null ? each.line() : line.name();
            upcoming.add(new Upcoming(each.id(), point.name(), name, each.startsAt(), each.code(), phone));
        }
        return upcoming;
    }

    private static @Nullable Line lineOf(ServicePoint point, String code) {
        return point.setup().lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
