package id.adminduk.application.draft;

import static org.springframework.http.HttpStatus.CREATED;

import id.adminduk.application.assistance.AssistedOpening;
import id.adminduk.application.assistance.Proxy;
import id.adminduk.application.casebook.MovedCase;
import id.adminduk.application.form.Form;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.IfMatch;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/applications")
class DraftController {
    private final DraftDesk desk;
    private final Origins origins;
    private final AssistedOpening assistedOpening;
    private final SubmissionDesk submissions;
    private final Idempotency idempotency;

    DraftController(
            DraftDesk desk,
            Origins origins,
            AssistedOpening assistedOpening,
            SubmissionDesk submissions,
            Idempotency idempotency) {
        this.desk = desk;
        this.origins = origins;
        this.assistedOpening = assistedOpening;
        this.submissions = submissions;
        this.idempotency = idempotency;
    }

    @PostMapping
    ResponseEntity<MovedCase> open(@RequestBody OpenRequest request, CurrentUser user, IdempotencyKey key) {
        var origin = origins.of(request.applicant(), user);
        var assisted = assistedOpening.of(request.resident(), request.proxy(), request.outreachId());
        return idempotency.once(key, request, MovedCase.class, () -> {
            var opened = MovedCase.of(desk.open(request.service(), origin, user));
            assistedOpening.keep(opened.id(), origin, assisted, user);
            return ResponseEntity.status(CREATED)
                    .location(URI.create("/v1/applications/" + opened.id()))
                    .eTag(ETags.of(opened.version()))
                    .body(opened);
        });
    }

    @PutMapping("/{id}/form")
    ResponseEntity<MovedCase> fill(@PathVariable UUID id, @RequestBody Form form, CurrentUser user, IfMatch match) {
        return MovedCase.answer(desk.fill(id, form, user, match));
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<SubmissionReceipt> submit(@PathVariable UUID id, CurrentUser user, IdempotencyKey key) {
        var check = submissions.ask(id, user);
        return idempotency.once(key, Map.of("submit", id), SubmissionReceipt.class, () -> {
            var receipt = submissions.submit(id, check, user);
            return ResponseEntity.ok().eTag(ETags.of(receipt.version())).body(receipt);
        });
    }

    @PostMapping("/{id}/resubmission")
    ResponseEntity<MovedCase> resubmit(@PathVariable UUID id, CurrentUser user, IfMatch match) {
        return MovedCase.answer(submissions.resubmit(id, user, match));
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<MovedCase> cancel(@PathVariable UUID id, CurrentUser user, IfMatch match) {
        return MovedCase.answer(desk.cancel(id, user, match));
    }

    /// `applicant` is for the counter: whom the officer acts for, `proxy` on whose word, `outreachId` in which session
    /// out of house.
    record OpenRequest(
            String service,
            @Nullable Applicant applicant,
            @Nullable Proxy proxy,
            @Nullable UUID outreachId) {
        record Applicant(@Nullable Nik nik) {}

        @Nullable
        Nik resident() {
            return applicant == null ? null : applicant.nik();
        }

        @Override
        public String toString() {
            return "OpenRequest[" + service + "]";
        }
    }
}
