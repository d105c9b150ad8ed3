package id.adminduk.application.complaint.report;

import id.adminduk.application.calendar.Office;
import id.adminduk.application.complaint.Category;
import id.adminduk.application.complaint.Complaint;
import id.adminduk.application.complaint.Complaint.Words;
import id.adminduk.application.complaint.ComplaintBook;
import id.adminduk.application.complaint.ComplaintPins;
import id.adminduk.application.complaint.ComplaintRefused.PlaceInvalid;
import id.adminduk.application.complaint.ComplaintStep;
import id.adminduk.kernel.types.RegionCode;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes complaints in and lets whoever complained follow them.
@Component
class ReportDesk {
    private final ComplaintBook book;
    private final ReportQueries reports;
    private final Office office;
    private final Clock clock;

    ReportDesk(ComplaintBook book, ReportQueries reports, Office office, Clock clock) {
        this.book = book;
        this.reports = reports;
        this.office = office;
        this.clock = clock;
    }

    /// What somebody says.
    ///
    /// @param region where it happened; without one, where the case is, or the district
    record Said(
            Category category,
            @Nullable RegionCode region,
            @Nullable String trackingNo,
            Words words) {
        @Override
        public String toString() {
            return "Said[" + category + "]";
        }
    }

    record Filed(Complaint complaint, String pin) {
        @Override
        public String toString() {
            return "Filed[" + complaint.number() + ", ******]";
        }
    }

    @Transactional
    Filed file(Said said, @Nullable UUID person) {
        var complaint = Complaint.of(
                ComplaintPins.newNumber(), said.category(), placeOf(said), said.words(), person, clock.instant());
        var pin = ComplaintPins.newPin();
        book.open(complaint, pin);
        return new Filed(complaint, pin);
    }

    private RegionCode placeOf(Said said) {
        var region = said.region();
        if (region != null) {
            if (!office.district().contains(region)) throw new PlaceInvalid();
            return region;
        }
        if (said.trackingNo() == null) return office.district();
        return reports.regionOf(said.trackingNo()).orElse(office.district());
    }

    @Transactional
    Complaint follow(UUID id) {
        return book.locked(id);
    }

    @Transactional
    void reopen(UUID id, String why) {
        book.record(book.locked(id).reopen(why, clock.instant()), ComplaintStep.REOPEN);
    }

    @Transactional
    void close(UUID id) {
        book.record(book.locked(id).close(clock.instant()), ComplaintStep.CLOSE);
    }
}
