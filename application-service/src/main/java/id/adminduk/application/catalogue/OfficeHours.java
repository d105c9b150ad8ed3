package id.adminduk.application.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When the office works, for promises: its time zone, its weekly rest days and its holidays.
@ConfigurationProperties("adminduk.office")
record OfficeHours(
        @DefaultValue("Asia/Jakarta") ZoneId zone,
        @DefaultValue({"SATURDAY", "SUNDAY"}) Set<DayOfWeek> restDays,
        @DefaultValue Set<LocalDate> holidays) {

    boolean worksOn(LocalDate day) {
        return !restDays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
