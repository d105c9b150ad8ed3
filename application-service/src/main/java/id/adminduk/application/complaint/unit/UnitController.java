package id.adminduk.application.complaint.unit;

import id.adminduk.application.complaint.Category;
import id.adminduk.application.complaint.Complaint;
import id.adminduk.application.complaint.Complaint.Position;
import id.adminduk.application.complaint.ComplaintState;
import id.adminduk.application.complaint.Unit;
import id.adminduk.application.complaint.unit.UnitDesk.HidingReason;
import id.adminduk.application.complaint.unit.UnitDesk.Shown;
import id.adminduk.application.complaint.unit.UnitQueries.ComplaintItem;
import id.adminduk.application.complaint.unit.UnitQueries.Count;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.IfMatch;
import id.adminduk.kernel.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Complaints as the officers of the responsible unit see them.
@RestController
@RequestMapping("/v1/complaints")
class UnitController {
    private static final int LARGEST = 100;
    private static final Duration REMIND = Duration.ofDays(3);

    private final UnitDesk desk;
    private final UnitQueries complaints;
    private final Cursors cursors;
    private final Clock clock;

    UnitController(UnitDesk desk, UnitQueries complaints, Cursors cursors, Clock clock) {
        this.desk = desk;
        this.complaints = complaints;
        this.cursors = cursors;
        this.clock = clock;
    }

    enum Waiting {
        NEW,
        ASSIGNED
    }

    record TransferRequest(@NotNull Unit unit) {}

    record AnswerRequest(
            @NotNull @Size(min = 10, max = 4000) @Pattern(regexp = "[\\P{Cntrl}\\n]*")
            String text) {
        @Override
        public String toString() {
            return "AnswerRequest[sealed]";
        }
    }

    record HidingRequest(@NotNull HidingReason reason) {}

    record ComplaintView(
            UUID id,
            String number,
            Category category,
            Unit unit,
            RegionCode region,
            @Nullable Position position,
            String text,
            @Nullable String answer,
            boolean photo,
            boolean signedIn,
            ComplaintState state,
            @Nullable String officer,
            boolean reopened,
            Instant openedAt,
            Instant dueAt,
            long version) {
        static ComplaintView of(Shown shown) {
            var complaint = shown.complaint();
            return new ComplaintView(
                    complaint.id(),
                    complaint.number(),
                    complaint.category(),
                    complaint.unit(),
                    complaint.region(),
                    complaint.words().position(),
                    complaint.words().text(),
                    complaint.words().answer(),
                    shown.photo(),
                    complaint.person() != null,
                    complaint.state(),
                    complaint.officer(),
                    complaint.reopened(),
                    complaint.times().opened(),
                    complaint.times().due(),
                    complaint.version());
        }

        @Override
        public String toString() {
            return "ComplaintView[" + id + "]";
        }
    }

    /// Where a complaint stands after a step.
    record MovedComplaint(UUID id, ComplaintState state, Unit unit, long version) {
        static ResponseEntity<MovedComplaint> answer(Complaint complaint) {
            return ResponseEntity.ok()
                    .eTag(ETags.of(complaint.version()))
                    .body(new MovedComplaint(complaint.id(), complaint.state(), complaint.unit(), complaint.version()));
        }
    }

    record Counts(List<Count> counts) {}

    /// What one of the officer's units has to answer, oldest first.
    @GetMapping
    Page<ComplaintItem> list(
            @RequestParam Unit unit,
            @RequestParam(defaultValue = "NEW") Waiting state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser officer) {
        if (!unit.has(officer)) throw new NotFound();
        var area = areaOf(officer);
        var filter = "complaints/" + unit + "/" + state + "/" + area;
        int size = Math.clamp(limit, 1, LARGEST);
        var found = complaints.waiting(
                unit,
                ComplaintState.valueOf(state.name()),
                area,
                clock.instant().plus(REMIND),
                cursors.read(cursor, filter),
                size + 1);
        if (found.size() <= size) return new Page<>(found, null);
        var last = found.get(size - 1);
        return new Page<>(found.subList(0, size), cursors.write(new Cursor(last.openedAt(), last.id()), filter));
    }

    @GetMapping("/counts")
    Counts counts(CurrentUser officer) {
        return new Counts(complaints.counts(Unit.of(officer), areaOf(officer), clock.instant()));
    }

    private static RegionCode areaOf(CurrentUser officer) {
        var area = officer.region();
        if (area == null) throw new NotFound();
        return area;
    }

    @GetMapping("/{id}")
    ResponseEntity<ComplaintView> show(@PathVariable UUID id, CurrentUser officer) {
        var shown = desk.show(id, officer);
        return ResponseEntity.ok()
                .eTag(ETags.of(shown.complaint().version()))
                .cacheControl(CacheControl.noStore())
                .body(ComplaintView.of(shown));
    }

    @GetMapping("/{id}/photo")
    ResponseEntity<byte[]> photo(@PathVariable UUID id, CurrentUser officer) {
        var photo = desk.photo(id, officer);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.contentType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(photo.content());
    }

    @PostMapping("/{id}/assignment")
    ResponseEntity<MovedComplaint> assign(@PathVariable UUID id, IfMatch seen, CurrentUser officer) {
        return MovedComplaint.answer(desk.assign(id, seen, officer));
    }

    @PostMapping("/{id}/transfer")
    ResponseEntity<MovedComplaint> transfer(
            @PathVariable UUID id, @Valid @RequestBody TransferRequest request, IfMatch seen, CurrentUser officer) {
        return MovedComplaint.answer(desk.transfer(id, request.unit(), seen, officer));
    }

    @PostMapping("/{id}/answer")
    ResponseEntity<MovedComplaint> answer(
            @PathVariable UUID id, @Valid @RequestBody AnswerRequest request, IfMatch seen, CurrentUser officer) {
        return MovedComplaint.answer(desk.answer(id, request.text().strip(), seen, officer));
    }

    @PostMapping("/{id}/hiding")
    ResponseEntity<MovedComplaint> hide(
            @PathVariable UUID id, @Valid @RequestBody HidingRequest request, IfMatch seen, CurrentUser officer) {
        return MovedComplaint.answer(desk.hide(id, request.reason(), seen, officer));
    }
}
