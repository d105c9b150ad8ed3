package id.adminduk.application.attendance;

import id.adminduk.application.notification.AppointmentNotices;
import id.adminduk.application.servicepoint.ServicePoints;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells people of their appointments the day before.
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
        var places = points.get(due.stream().map(OpenAppointment::pointId).collect(Collectors.toSet()));
        notices.remind(OpenAppointment.toTell(due, places));
        appointments.reminded(due.stream().map(OpenAppointment::id).toList(), now);
        return due.size();
    }
}
