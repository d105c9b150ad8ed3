package id.adminduk.application.endorsement;

import id.adminduk.application.endorsement.Endorsement.State;
import id.adminduk.application.endorsement.EndorsementDesk.Opened;
import id.adminduk.application.endorsement.EndorsementDesk.Refusal;
import id.adminduk.application.endorsement.EndorsementRepository.Said;
import id.adminduk.application.endorsement.EndorsementRepository.WaitingEndorsement;
import id.adminduk.application.form.Form;
import id.adminduk.application.settings.EndorsementStep;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.IfMatch;
import id.adminduk.kernel.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What korong and nagari are asked, and their answers.
@RestController
class EndorsementController {
    private static final int LARGEST = 100;

    private final EndorsementDesk desk;
    private final EndorsementRepository endorsements;
    private final Cursors cursors;

    EndorsementController(EndorsementDesk desk, EndorsementRepository endorsements, Cursors cursors) {
        this.desk = desk;
        this.endorsements = endorsements;
        this.cursors = cursors;
    }

    /// What is asked and what the applicant says; numbers of people are masked.
    record EndorsementView(
            UUID id,
            EndorsementStep step,
            State state,
            RegionCode regionCode,
            @Nullable String korong,
            String service,
            @Schema(implementation = Object.class) Form facts,
            Instant askedAt,
            int reminders,
            long version) {
        static EndorsementView of(Opened opened) {
            var one = opened.endorsement();
            return new EndorsementView(
                    one.id(),
                    one.step(),
                    one.state(),
                    one.region(),
                    one.korong(),
                    opened.application().service(),
                    opened.facts(),
                    one.askedAt(),
                    one.reminders(),
                    one.version());
        }
    }

    /// An endorser's answer as it was taken.
    record EndorsementAnswer(
            UUID id,
            EndorsementStep step,
            State state,
            @Nullable String reason,
            long version) {
        static ResponseEntity<EndorsementAnswer> answer(Endorsement one) {
            return ResponseEntity.ok()
                    .eTag(ETags.of(one.version()))
                    .body(new EndorsementAnswer(one.id(), one.step(), one.state(), one.reason(), one.version()));
        }
    }

    /// One step as those see it who see the case; who answered is told to officers only.
    record EndorsementStepView(
            EndorsementStep step,
            State state,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String actor,
            Instant askedAt,
            int reminders,
            @Nullable Instant decidedAt) {
        static EndorsementStepView of(Said said, boolean named) {
            var one = said.endorsement();
            var actor = one.actor();
            return new EndorsementStepView(
                    one.step(),
                    one.state(),
                    one.reason(),
                    said.note(),
                    named && actor != null ? actor.value() : null,
                    one.askedAt(),
                    one.reminders(),
                    said.decidedAt());
        }

        @Override
        public String toString() {
            return "EndorsementStepView[" + step + " " + state + "]";
        }
    }

    record CaseEndorsements(List<EndorsementStepView> items) {}

    record RefusalRequest(
            @Nullable String code,

            @Nullable @Size(max = 500) @Pattern(regexp = "[\\P{Cntrl}\\n]*")
            String note) {
        Refusal refusal() {
            return new Refusal(code, note == null || note.isBlank() ? null : note.strip());
        }

        @Override
        public String toString() {
            return "RefusalRequest[" + code + "]";
        }
    }

    /// What waits for the caller's answer, longest waiting first.
    @GetMapping("/v1/endorsements")
    Page<WaitingEndorsement> waiting(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            CurrentUser user) {
        var area = user.region();
        if (area == null) throw new NotFound();
        var korong = Endorser.of(user).korong();
        var filter = "endorsements/%s/%s".formatted(area, korong);
        int size = Math.clamp(limit, 1, LARGEST);
        var found = endorsements.waiting(area, korong, cursors.read(cursor, filter), size + 1);
        if (found.size() <= size) return new Page<>(found, null);
        var shown = found.subList(0, size);
        var last = shown.getLast();
        return new Page<>(shown, cursors.write(new Cursor(last.askedAt(), last.id()), filter));
    }

    @GetMapping("/v1/endorsements/{id}")
    ResponseEntity<EndorsementView> open(@PathVariable UUID id, CurrentUser user) {
        var view = EndorsementView.of(desk.open(id, Endorser.of(user)));
        return ResponseEntity.ok()
                .eTag(ETags.of(view.version()))
                .cacheControl(CacheControl.noStore())
                .body(view);
    }

    @PostMapping("/v1/endorsements/{id}/confirmation")
    ResponseEntity<EndorsementAnswer> confirm(@PathVariable UUID id, CurrentUser user, IfMatch match) {
        return EndorsementAnswer.answer(desk.confirm(id, Endorser.of(user), match));
    }

    /// The case goes back to its applicant with the reason; handed in again, it is asked about again.
    @PostMapping("/v1/endorsements/{id}/refusal")
    ResponseEntity<EndorsementAnswer> refuse(
            @PathVariable UUID id, @Valid @RequestBody RefusalRequest request, CurrentUser user, IfMatch match) {
        return EndorsementAnswer.answer(desk.refuse(id, request.refusal(), Endorser.of(user), match));
    }

    /// Who was asked about a case, and what they said.
    @GetMapping("/v1/applications/{id}/endorsements")
    CaseEndorsements about(@PathVariable UUID id, CurrentUser user) {
        boolean officer = !user.has(Role.CITIZEN);
        return new CaseEndorsements(desk.about(id, user).stream()
                .map(said -> EndorsementStepView.of(said, officer))
                .toList());
    }
}
