package id.adminduk.application.partnerreview;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.partnerreview.PartnerReview.Kind;
import id.adminduk.application.partnerreview.PartnerReview.State;
import id.adminduk.application.partnerreview.PartnerReviewDesk.Weighed;
import id.adminduk.application.partnerreview.PartnerReviewRepository.OpenReview;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.IfMatch;
import id.adminduk.kernel.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What institutions corrected or took back, and the officer's decision.
@RestController
@RequestMapping("/v1/partner-reviews")
class PartnerReviewController {
    private static final int LARGEST = 100;

    private final PartnerReviewDesk desk;
    private final PartnerReviewRepository reviews;
    private final Cursors cursors;

    PartnerReviewController(PartnerReviewDesk desk, PartnerReviewRepository reviews, Cursors cursors) {
        this.desk = desk;
        this.reviews = reviews;
        this.cursors = cursors;
    }

    /// A review with what differs, as an officer weighs it.
    ///
    /// @param reason the institution's, where it takes its report back
    /// @param proposal what acceptance does
    /// @param services those that lead further, where the registry has the event already
    record PartnerReviewView(
            UUID id,
            UUID applicationId,
            Kind kind,
            State state,
            @Nullable String reason,
            Stage caseState,
            Proposal proposal,
            List<String> services,
            List<Difference> differences,
            Instant receivedAt,
            long version) {
        static ResponseEntity<PartnerReviewView> answer(Weighed weighed) {
            var review = weighed.review();
            var view = new PartnerReviewView(
                    review.id(),
                    review.applicationId(),
                    review.kind(),
                    review.state(),
                    review.reason(),
                    weighed.application().stage(),
                    weighed.proposal(),
                    weighed.proposal().services(),
                    weighed.differences(),
                    review.receivedAt(),
                    review.version());
            return ResponseEntity.ok()
                    .eTag(ETags.of(view.version()))
                    .cacheControl(CacheControl.noStore())
                    .body(view);
        }
    }

    record Dismissal(
            @NotBlank @Size(max = 300) @Pattern(regexp = "[\\P{Cntrl}\\n]*")
            String note) {
        @Override
        public String toString() {
            return "Dismissal[sealed]";
        }
    }

    /// What waits to be weighed in the officer's area, oldest first.
    @GetMapping
    Page<OpenReview> open(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser officer) {
        var area = officer.region();
        if (area == null) throw new NotFound();
        var filter = "partner-reviews/" + area;
        int size = Math.clamp(limit, 1, LARGEST);
        var found = reviews.open(area, cursors.read(cursor, filter), size + 1);
        if (found.size() <= size) return new Page<>(found, null);
        var shown = found.subList(0, size);
        var last = shown.getLast();
        return new Page<>(shown, cursors.write(new Cursor(last.receivedAt(), last.id()), filter));
    }

    @GetMapping("/{id}")
    ResponseEntity<PartnerReviewView> show(@PathVariable UUID id, CurrentUser officer) {
        return PartnerReviewView.answer(desk.show(id, officer));
    }

    @PostMapping("/{id}/acceptance")
    ResponseEntity<PartnerReviewView> accept(@PathVariable UUID id, CurrentUser officer, IfMatch match) {
        return PartnerReviewView.answer(desk.accept(id, desk.ask(id, officer), officer, match));
    }

    @PostMapping("/{id}/dismissal")
    ResponseEntity<PartnerReviewView> dismiss(
            @PathVariable UUID id, @Valid @RequestBody Dismissal dismissal, CurrentUser officer, IfMatch match) {
        return PartnerReviewView.answer(desk.dismiss(id, dismissal.note().strip(), officer, match));
    }
}
