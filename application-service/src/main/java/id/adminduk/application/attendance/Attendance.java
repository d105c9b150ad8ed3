package id.adminduk.application.attendance;

import id.adminduk.application.servicepoint.ServicePoints;
import java.time.Clock;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Notices who did not come, and forgets who came. Two copies of the service at once change nothing twice.
@Component
class Attendance {
    private static final Logger log = LoggerFactory.getLogger(Attendance.class);
    private static final Period HOLDER_KNOWN = Period.ofDays(30);

    private final AttendanceRepository appointments;
    private final AttendanceProperties rules;
    private final ServicePoints points;
    private final Clock clock;

    Attendance(AttendanceRepository appointments, AttendanceProperties rules, ServicePoints points, Clock clock) {
        this.appointments = appointments;
        this.rules = rules;
        this.points = points;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void noticeMissed() {
        int missed = appointments.miss(clock.instant().minus(rules.grace()));
        if (missed > 0) log.info("{} appointments were missed", missed);
    }

    @Scheduled(cron = "0 25 0 * * *", zone = "Asia/Jakarta")
    void forget() {
        var today = points.dayOf(clock.instant());
        int forgotten = appointments.forget(
                points.startOf(today.minus(HOLDER_KNOWN)), points.startOf(today.minus(rules.countedFor())));
        if (forgotten > 0) log.info("{} past appointments are nobody's now", forgotten);
    }
}
