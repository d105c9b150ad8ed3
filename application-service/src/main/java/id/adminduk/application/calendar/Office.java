package id.adminduk.application.calendar;

import id.adminduk.kernel.types.RegionCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The office: the district it serves, its time zone, its weekly rest days, holidays of its own and the hours it is
/// open.
///
/// @param hours by weekday, where they are not the usual ones
@ConfigurationProperties("adminduk.office")
public record Office(
        @DefaultValue("13.05") RegionCode district,
        @DefaultValue("Asia/Jakarta") ZoneId zone,
        @DefaultValue({"SATURDAY", "SUNDAY"}) Set<DayOfWeek> restDays,
        @DefaultValue Set<LocalDate> holidays,
        @DefaultValue Map<DayOfWeek, OfficeHours> hours) {

    public Office {
        restDays = Set.copyOf(restDays);
        holidays = Set.copyOf(holidays);
        hours = Map.copyOf(everyDay(hours));
        if (restDays.size() == DayOfWeek.values().length)
            throw new IllegalArgumentException("an office works some day");
    }

    private static Map<DayOfWeek, OfficeHours> everyDay(Map<DayOfWeek, OfficeHours> told) {
        var all = new EnumMap<DayOfWeek, OfficeHours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) all.put(day, OfficeHours.usualOn(day));
        all.putAll(told);
        return all;
    }
}
