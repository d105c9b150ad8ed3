package id.adminduk.application.calendar;

import id.adminduk.kernel.security.CurrentUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The office's calendar: everybody reads it, an administrator keeps it.
@RestController
@RequestMapping("/v1/calendar/holidays")
class HolidayController {
    private final HolidayDesk desk;
    private final Holidays holidays;

    HolidayController(HolidayDesk desk, Holidays holidays) {
        this.desk = desk;
        this.holidays = holidays;
    }

    @GetMapping
    HolidayList list(@RequestParam @Min(2000) @Max(2100) int year) {
        return new HolidayList(holidays.of(year));
    }

    @PutMapping("/{date}")
    Holiday put(@PathVariable LocalDate date, @Valid @RequestBody HolidayRequest request, CurrentUser admin) {
        var holiday = new Holiday(date, request.kind(), new Holiday.Name(request.nameId(), request.nameEn()));
        desk.put(holiday, admin);
        return holiday;
    }

    /// Back to what was published for that day.
    @DeleteMapping("/{date}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable LocalDate date, CurrentUser admin) {
        desk.drop(date, admin);
    }

    record HolidayList(List<Holiday> items) {}

    record HolidayRequest(
            @NotNull Holiday.Kind kind,
            @NotBlank @Size(max = 100) String nameId,
            @NotBlank @Size(max = 100) String nameEn) {}
}
