package id.adminduk.application.catalogue;

import id.adminduk.kernel.types.RegionCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The office: the district it serves, its time zone, its weekly rest days and its holidays.
@ConfigurationProperties("adminduk.office")
public record Office(
        @DefaultValue("13.05") RegionCode district,
        @DefaultValue("Asia/Jakarta") ZoneId zone,
        @DefaultValue({"SATURDAY", "SUNDAY"}) Set<DayOfWeek> restDays,
        @DefaultValue Set<LocalDate> holidays) {

    public Office {
        restDays = Set.copyOf(restDays);
        holidays = Set.copyOf(holidays);
        if (restDays.size() == DayOfWeek.values().length)
            throw new IllegalArgumentException("an office works some day");
    }

    boolean worksOn(LocalDate day) {
        return !restDays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
