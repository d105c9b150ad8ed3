package id.adminduk.identity.appointment;

import id.adminduk.identity.appointment.Proposal.Kind;
import id.adminduk.identity.officer.OfficerView;
import id.adminduk.identity.officer.OfficerView.Why;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.Cursor;
import id.adminduk.kernel.web.Cursors;
import id.adminduk.kernel.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What one administrator wants about an officer, for another to decide.
@RestController
@RequestMapping("/v1/officers/proposals")
@Tag(name = "officers")
@SecurityRequirement(name = "bearer")
class ProposalController {
    private static final int PAGE = 50;

    private final AppointmentDesk desk;
    private final ProposalRepository proposals;
    private final Cursors cursors;

    ProposalController(AppointmentDesk desk, ProposalRepository proposals, Cursors cursors) {
        this.desk = desk;
        this.proposals = proposals;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "What waits to be confirmed, oldest first")
    Page<ProposalView> waiting(@RequestParam(required = false) @Nullable String after, CurrentUser admin) {
        var area = admin.region();
        if (area == null) return new Page<>(List.of(), null);
        var filter = "officer-proposals/" + area.value();
        var found = proposals.waiting(area, cursors.read(after, filter), PAGE + 1);
        var last = found.size() > PAGE ? found.get(PAGE - 1) : null;
        return new Page<>(
                found.stream().limit(PAGE).map(ProposalView::of).toList(),
                last == null ? null : cursors.write(new Cursor(last.proposedAt(), last.id()), filter));
    }

    @PostMapping("/{id}/confirmation")
    @Operation(summary = "Confirm, as another administrator than the one who proposed it")
    ResponseEntity<OfficerView> confirm(@PathVariable UUID id, CurrentUser admin) {
        return OfficerView.answer(desk.confirm(id, admin));
    }

    @PostMapping("/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Refuse, or withdraw the own proposal")
    void refuse(@PathVariable UUID id, @Valid @RequestBody Why why, CurrentUser admin) {
        desk.refuse(id, why.reason(), admin);
    }

    record ProposalView(
            UUID id,
            UUID officerId,
            Kind kind,
            List<Role> roles,
            RegionCode region,
            @Nullable UUID officeId,
            @Nullable String korong,
            String reason,
            String proposedBy,
            Instant proposedAt) {
        static ProposalView of(Proposal proposal) {
            return new ProposalView(
                    proposal.id(),
                    proposal.officerId(),
                    proposal.kind(),
                    proposal.post().roles().stream().sorted().toList(),
                    proposal.post().region(),
                    proposal.post().office(),
                    proposal.post().korong(),
                    proposal.reason(),
                    proposal.proposedBy(),
                    proposal.proposedAt());
        }
    }
}
