package id.adminduk.identity.appointment;

import id.adminduk.identity.appointment.AppointmentDesk.Wanted;
import id.adminduk.identity.officer.OfficerView;
import id.adminduk.identity.officer.OfficerView.Why;
import id.adminduk.identity.officer.Post;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.PersonName;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.ETags;
import id.adminduk.kernel.web.Idempotency;
import id.adminduk.kernel.web.IdempotencyKey;
import id.adminduk.kernel.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Administrators appoint officers, change them and take them back.
@RestController
@RequestMapping("/v1/officers")
@Tag(name = "officers")
@SecurityRequirement(name = "bearer")
class AppointmentController {
    private final AppointmentDesk desk;
    private final Idempotency idempotency;

    AppointmentController(AppointmentDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(
            summary = "Propose an officer",
            description = "Another administrator confirms; then a code to the phone lets the officer in.")
    ResponseEntity<OfficerView> appoint(IdempotencyKey key, @Valid @RequestBody NewOfficer request, CurrentUser admin) {
        return idempotency.once(key, request, OfficerView.class, () -> {
            var officer = desk.appoint(
                    request.userName(),
                    request.name().value(),
                    request.phone(),
                    request.nik(),
                    new Wanted(request.post(), request.reason()),
                    admin);
            return ResponseEntity.created(URI.create("/v1/officers/" + officer.id()))
                    .eTag(ETags.of(officer.version()))
                    .body(OfficerView.of(officer));
        });
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change roles, region and office",
            description = "Less power counts at once (200); more waits for another administrator (202).")
    ResponseEntity<OfficerView> change(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody OfficerChange request, CurrentUser admin) {
        var post = request.post();
        var officer = desk.change(id, version, new Wanted(post, request.reason()), admin);
        if (officer.post().equals(post)) return OfficerView.answer(officer);
        return ResponseEntity.accepted().eTag(ETags.of(officer.version())).body(OfficerView.of(officer));
    }

    @PostMapping("/{id}/reinstatement")
    @Operation(summary = "Propose that a suspended officer comes back; another administrator confirms")
    ResponseEntity<OfficerView> reinstate(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody Why why, CurrentUser admin) {
        var officer = desk.reinstate(id, version, why.reason(), admin);
        return ResponseEntity.accepted().eTag(ETags.of(officer.version())).body(OfficerView.of(officer));
    }

    record NewOfficer(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9.]{2,59}")
            String userName,

            @NotNull PersonName name,
            @NotNull Phone phone,
            @Nullable Nik nik,
            @NotEmpty Set<Role> roles,
            @NotNull RegionCode region,
            @Nullable UUID officeId,
            @Nullable @Size(max = 60) String korong,
            @NotBlank @Size(min = 5, max = 300) String reason) {
        Post post() {
            return new Post(roles, region, officeId, korong);
        }

        @Override
        public String toString() {
            return "NewOfficer";
        }
    }

    record OfficerChange(
            @NotEmpty Set<Role> roles,
            @NotNull RegionCode region,
            @Nullable UUID officeId,
            @Nullable @Size(max = 60) String korong,
            @NotBlank @Size(min = 5, max = 300) String reason) {
        Post post() {
            return new Post(roles, region, officeId, korong);
        }
    }
}
