package id.adminduk.identity.correction;

import id.adminduk.identity.biodata.Element;
import id.adminduk.identity.correction.Correction.Field;
import id.adminduk.identity.correction.Correction.State;
import id.adminduk.identity.correction.DeskQueries.Item;
import id.adminduk.identity.correction.DeskQueries.Times;
import id.adminduk.identity.correction.OfficerDesk.Wanted;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.IfMatch;
import id.adminduk.kernel.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
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

/// Officers work through citizens' correction requests, the one with the least time left first.
@RestController
@RequestMapping("/v1/corrections")
@Tag(name = "corrections", description = "Citizens' correction requests, for officers")
@SecurityRequirement(name = "bearer")
class OfficerController {
    private static final int PAGE = 50;

    private final OfficerDesk desk;
    private final DeskQueries queries;
    private final Cursors cursors;
    private final Clock clock;

    OfficerController(OfficerDesk desk, DeskQueries queries, Cursors cursors, Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Open requests of my area, least time left first")
    Page<Item> open(@RequestParam(required = false) @Nullable String after, CurrentUser officer) {
        var filter = "correction-desk/" + officer.subject();
        var found =
                queries.open(areaOf(officer), Competence.seesProtected(officer), cursors.read(after, filter), PAGE + 1);
        if (found.size() <= PAGE) return new Page<>(found, null);
        var last = found.get(PAGE - 1);
        return new Page<>(found.subList(0, PAGE), cursors.write(new Cursor(last.answerBy(), last.id()), filter));
    }

    @GetMapping("/times")
    @Operation(summary = "How many are open, due, late; how many were answered in time")
    Times times(CurrentUser officer) {
        return queries.times(areaOf(officer), clock.instant());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a request; the record itself is opened for reason CORRECTION")
    ResponseEntity<DeskView> read(@PathVariable UUID id, CurrentUser officer) {
        return answer(desk.read(id, officer));
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Take a request")
    ResponseEntity<DeskView> claim(@PathVariable UUID id, IfMatch version, CurrentUser officer) {
        return answer(desk.claim(id, version, officer));
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Put a request back on the list")
    ResponseEntity<DeskView> release(@PathVariable UUID id, IfMatch version, CurrentUser officer) {
        return answer(desk.release(id, version, officer));
    }

    @PostMapping("/{id}/acceptance")
    @Operation(summary = "Accept; a BIO-CHG case with these values is opened for the citizen")
    ResponseEntity<DeskView> accept(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody Acceptance request, CurrentUser officer) {
        return answer(desk.accept(id, version, request.wanted(), request.note(), officer));
    }

    @PostMapping("/{id}/refusal")
    @Operation(summary = "Refuse for a reason, which the citizen is told")
    ResponseEntity<DeskView> refuse(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody RefusalRequest request, CurrentUser officer) {
        return answer(desk.refuse(id, version, request.reason(), request.note(), officer));
    }

    private static RegionCode areaOf(CurrentUser officer) {
        var area = officer.region();
        if (area == null) throw new NotFound();
        return area;
    }

    private static ResponseEntity<DeskView> answer(Correction correction) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(ETags.of(correction.version()))
                .body(DeskView.of(correction));
    }

    record Acceptance(
            @NotNull @Size(max = 27) List<@Valid @NotNull ChangeRequest> changes,
            @Valid @Nullable Foreigner foreigner,
            @Valid @Nullable Contact familyContact,
            @Nullable @Size(max = 500) String note) {
        @AssertTrue(message = "something changes")
        boolean isSomething() {
            return changes == null || !changes.isEmpty() || foreigner != null || familyContact != null;
        }

        Wanted wanted() {
            return new Wanted(
                    changes.stream()
                            .map(change -> new Wanted.Value(change.element(), change.newValue()))
                            .toList(),
                    foreigner,
                    familyContact);
        }
    }

    record ChangeRequest(
            @NotNull Element element,
            @NotBlank @Size(max = 100) String newValue) {}

    record RefusalRequest(
            @NotNull Refusal reason,
            @Nullable @Size(max = 500) String note) {}

    record DeskView(
            UUID id,
            String number,
            UUID person,
            Field field,
            String wish,
            State state,
            Instant requestedAt,
            Instant answerBy,
            @Nullable String officer,
            @Nullable Refusal reason,
            @Nullable UUID caseId,
            long version) {

        static DeskView of(Correction correction) {
            var hands = correction.handling();
            var answer = correction.answer();
            return new DeskView(
                    correction.id(),
                    correction.number(),
                    correction.residentId(),
                    correction.field(),
                    correction.wish(),
                    correction.state(),
                    correction.requestedAt(),
                    correction.answerBy(),
                    hands == null ? null : hands.officer(),
                    answer == null ? null : answer.refusal(),
                    answer == null ? null : answer.caseId(),
                    correction.version());
        }
    }
}
