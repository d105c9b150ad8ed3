package id.adminduk.identity.officer;

import id.adminduk.identity.officer.Officer.State;
import id.adminduk.identity.officer.StaffHistoryRepository.Line;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Administrators look officers up.
@RestController
@RequestMapping("/v1/officers")
@Tag(name = "officers", description = "Who works here")
@SecurityRequirement(name = "bearer")
class StaffController {
    private final StaffRepository officers;
    private final StaffHistoryRepository history;
    private final Cursors cursors;

    StaffController(StaffRepository officers, StaffHistoryRepository history, Cursors cursors) {
        this.officers = officers;
        this.history = history;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "Officers of my area, longest here first")
    Page<OfficerView> all(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String after,
            CurrentUser admin) {
        var area = admin.region();
        if (area == null) return new Page<>(List.of(), null);
        var filter = "officers/" + area.value() + "/" + state;
        var found = officers.page(area, state, cursors.read(after, filter), limit + 1);
        var last = found.size() > limit ? found.get(limit - 1) : null;
        return new Page<>(
                found.stream().limit(limit).map(OfficerView::of).toList(),
                last == null ? null : cursors.write(new Cursor(last.createdAt(), last.id()), filter));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One officer")
    ResponseEntity<OfficerView> one(@PathVariable UUID id, CurrentUser admin) {
        return OfficerView.answer(seen(id, admin));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Who made this officer what, when and why; latest first")
    Page<Line> history(@PathVariable UUID id, CurrentUser admin) {
        return new Page<>(history.of(seen(id, admin).id()), null);
    }

    private Officer seen(UUID id, CurrentUser admin) {
        return officers.find(id)
                .filter(officer -> admin.covers(officer.post().region()))
                .orElseThrow(NotFound::new);
    }
}
