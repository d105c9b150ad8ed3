package id.adminduk.application.attendance;

import id.adminduk.application.notification.AppointmentNotices;
import id.adminduk.application.servicepoint.ServicePoint;
import id.adminduk.application.servicepoint.ServicePoints;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes back booked times a place does not offer any more, and tells their holders: at once when the place
/// changes, soon after the calendar does.
@Component
class Withdrawals {
    private final AttendanceRepository appointments;
    private final ServicePoints points;
    private final AppointmentNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Withdrawals(
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

    /// In the transaction that changed the place.
    @EventListener
    void on(ServicePoints.Changed change) {
        withdraw(Map.of(change.point().id(), change.point()));
    }

    /// A day became a holiday.
    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT30M")
    void followCalendar() {
        transaction.executeWithoutResult(_ -> withdraw(points.get(appointments.placesBookedAfter(clock.instant()))));
    }

    private void withdraw(Map<UUID, ServicePoint> places) {
        if (places.isEmpty()) return;
        var gone = unoffered(appointments.after(places.keySet(), clock.instant()), places);
        var stillGone = gone.isEmpty() ? gone : unoffered(appointments.lock(ids(gone)), places); // some moved meanwhile
        if (stillGone.isEmpty()) return;
        appointments.withdraw(ids(stillGone));
        notices.withdrawn(OpenAppointment.toTell(stillGone, places));
    }

    private List<OpenAppointment> unoffered(List<OpenAppointment> booked, Map<UUID, ServicePoint> places) {
        return booked.stream()
                .filter(each -> !isOffered(Objects.requireNonNull(places.get(each.pointId())), each))
                .toList();
    }

    private boolean isOffered(ServicePoint point, OpenAppointment booked) {
        var day = points.dayOf(booked.startsAt());
        return booked.lineAt(point)
                .map(line -> points.slots(point, line, day).contains(booked.startsAt()))
                .orElse(false);
    }

    private static List<UUID> ids(List<OpenAppointment> appointments) {
        return appointments.stream().map(OpenAppointment::id).toList();
    }
}
