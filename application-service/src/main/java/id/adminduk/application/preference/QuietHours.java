package id.adminduk.application.preference;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// When people are left in peace, by the office's clock; from and until the same means never.
public record QuietHours(LocalTime from, LocalTime until) {

    /// The moment itself, or the morning after it when it falls into the quiet hours.
    public Instant wakingAfter(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        if (!covers(local.toLocalTime())) return moment;
        var morning = local.with(until);
        return (morning.isAfter(local) ? morning : local.plusDays(1).with(until)).toInstant();
    }

    private boolean covers(LocalTime time) {
        if (from.equals(until)) return false;
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
