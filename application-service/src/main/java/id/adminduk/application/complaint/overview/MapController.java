package id.adminduk.application.complaint.overview;

import id.adminduk.application.calendar.Office;
import id.adminduk.application.complaint.overview.MapQueries.CategoryFigures;
import id.adminduk.application.complaint.overview.MapQueries.MapField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The public map and figures of complaints; what the inspectorate has is in the figures alone.
@RestController
@RequestMapping("/v1/complaints")
class MapController {
    private final MapQueries complaints;
    private final Office office;

    MapController(MapQueries complaints, Office office) {
        this.complaints = complaints;
        this.office = office;
    }

    record ComplaintMap(List<MapField> fields) {}

    record ComplaintFigures(List<CategoryFigures> categories) {}

    /// Both days count.
    @GetMapping("/map")
    ComplaintMap map(@RequestParam LocalDate from, @RequestParam LocalDate until) {
        return new ComplaintMap(
                complaints.fields(startOf(from), startOf(lastOf(from, until).plusDays(1)), office.zone()));
    }

    @GetMapping("/statistics")
    ComplaintFigures statistics(@RequestParam LocalDate from, @RequestParam LocalDate until) {
        return new ComplaintFigures(
                complaints.figures(startOf(from), startOf(lastOf(from, until).plusDays(1))));
    }

    /// Never more than a year at once.
    private static LocalDate lastOf(LocalDate from, LocalDate until) {
        var last = from.plusYears(1);
        return until.isAfter(last) ? last : until;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(office.zone()).toInstant();
    }
}
