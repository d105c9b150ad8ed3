package id.adminduk.application.complaint.report;

import id.adminduk.application.complaint.Category;
import id.adminduk.application.complaint.Complaint;
import id.adminduk.application.complaint.Complaint.Position;
import id.adminduk.application.complaint.Complaint.Words;
import id.adminduk.application.complaint.ComplaintPins;
import id.adminduk.application.complaint.ComplaintRepository;
import id.adminduk.application.complaint.ComplaintState;
import id.adminduk.application.complaint.report.ReportDesk.Filed;
import id.adminduk.application.complaint.report.ReportDesk.Said;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Complaints by citizens, signed in or not.
@RestController
@RequestMapping("/v1/complaints")
class ReportController {
    private static final String LINES = "[\\P{Cntrl}\\n]*";
    private static final int LARGEST = 100;

    private final ReportDesk desk;
    private final ReportQueries reports;
    private final ComplaintRepository complaints;
    private final ComplaintPins pins;
    private final AddressQuota quota;
    private final Idempotency idempotency;
    private final Cursors cursors;

    ReportController(
            ReportDesk desk,
            ReportQueries reports,
            ComplaintRepository complaints,
            ComplaintPins pins,
            AddressQuota quota,
            Idempotency idempotency,
            Cursors cursors) {
        this.desk = desk;
        this.reports = reports;
        this.complaints = complaints;
        this.pins = pins;
        this.quota = quota;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    record PositionRequest(
            @NotNull @DecimalMin("-11") @DecimalMax("6") Double lat,
            @NotNull @DecimalMin("95") @DecimalMax("141") Double lon) {}

    /// @param phone where the answer is announced; nobody has to leave one
    record ComplaintRequest(
            @NotNull Category category,

            @NotNull @Size(min = 10, max = 4000) @Pattern(regexp = LINES)
            String text,

            @Nullable RegionCode region,
            @Nullable @Valid PositionRequest position,
            @Nullable @Size(max = 40) String trackingNo,
            @Nullable Phone phone) {
        Said said() {
            var words = new Words(
                    text.strip(),
                    null,
                    phone == null ? null : phone.value(),
                    position == null ? null : new Position(position.lat(), position.lon()));
            return new Said(category, region, trackingNo, words);
        }

        @Override
        public String toString() {
            return "ComplaintRequest[" + category + "]";
        }
    }

    /// @param promisedAt when there will be an answer
    record ComplaintReceipt(UUID id, String number, String pin, Instant promisedAt) {
        static ComplaintReceipt of(Filed filed) {
            var complaint = filed.complaint();
            return new ComplaintReceipt(
                    complaint.id(),
                    complaint.number(),
                    filed.pin(),
                    complaint.times().due());
        }

        @Override
        public String toString() {
            return "ComplaintReceipt[" + number + ", ******]";
        }
    }

    record ReceiptRequest(
            @NotNull @Size(max = 40) String number,
            @NotNull @Size(max = 12) String pin) {
        @Override
        public String toString() {
            return "ReceiptRequest[" + number + "]";
        }
    }

    record ReopenRequest(
            @NotNull @Size(max = 40) String number,
            @NotNull @Size(max = 12) String pin,

            @NotNull @Size(min = 10, max = 2000) @Pattern(regexp = LINES)
            String text) {
        @Override
        public String toString() {
            return "ReopenRequest[" + number + "]";
        }
    }

    record FollowedComplaint(
            String number,
            Category category,
            ComplaintState state,
            Instant openedAt,
            Instant promisedAt,
            @Nullable String answer,
            List<ReportQueries.Step> steps) {
        @Override
        public String toString() {
            return "FollowedComplaint[" + number + "]";
        }
    }

    record OwnComplaint(String number, Category category, ComplaintState state, Instant openedAt, Instant promisedAt) {
        static OwnComplaint of(Complaint complaint) {
            var times = complaint.times();
            return new OwnComplaint(
                    complaint.number(), complaint.category(), complaint.state(), times.opened(), times.due());
        }
    }

    /// Somebody signed in is not limited here but by their account, and finds the complaint among their own.
    @PostMapping
    ResponseEntity<ComplaintReceipt> complain(
            IdempotencyKey key,
            @Valid @RequestBody ComplaintRequest request,
            @AuthenticationPrincipal @Nullable Jwt token,
            HttpServletRequest http) {
        if (token == null) quota.count(http);
        var person = token == null ? null : token.getClaimAsString("person");
        return idempotency.once(key, request, ComplaintReceipt.class, () -> {
            var filed = desk.file(request.said(), person == null ? null : UUID.fromString(person));
            return ResponseEntity.status(HttpStatus.CREATED)
                    .cacheControl(CacheControl.noStore())
                    .body(ComplaintReceipt.of(filed));
        });
    }

    @PostMapping("/status")
    ResponseEntity<FollowedComplaint> follow(@Valid @RequestBody ReceiptRequest request) {
        var complaint = desk.follow(pins.complaintOf(request.number(), request.pin()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(followed(complaint));
    }

    private FollowedComplaint followed(Complaint complaint) {
        return new FollowedComplaint(
                complaint.number(),
                complaint.category(),
                complaint.state(),
                complaint.times().opened(),
                complaint.times().due(),
                complaint.words().answer(),
                reports.stepsOf(complaint.id()));
    }

    /// The answer is none: once, within 14 days.
    @PostMapping("/reopening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@Valid @RequestBody ReopenRequest request) {
        desk.reopen(
                pins.complaintOf(request.number(), request.pin()),
                request.text().strip());
    }

    /// The answer is one.
    @PostMapping("/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@Valid @RequestBody ReceiptRequest request) {
        desk.close(pins.complaintOf(request.number(), request.pin()));
    }

    @GetMapping("/mine")
    Page<OwnComplaint> mine(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser citizen) {
        var person = citizen.personId();
        if (person == null) throw new NotFound();
        var filter = "own-complaints/" + person;
        int size = Math.clamp(limit, 1, LARGEST);
        var found = complaints.ofPerson(person, cursors.read(cursor, filter, Cursor.END), size + 1);
        var shown = found.stream().limit(size).map(OwnComplaint::of).toList();
        if (found.size() <= size) return new Page<>(shown, null);
        var last = found.get(size - 1);
        return new Page<>(shown, cursors.write(new Cursor(last.times().opened(), last.id()), filter));
    }
}
