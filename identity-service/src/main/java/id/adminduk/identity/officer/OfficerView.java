package id.adminduk.identity.officer;

import id.adminduk.identity.officer.Officer.State;
import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.ETags;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// An officer as administrators see one.
public record OfficerView(
        UUID id,
        String userName,
        String name,
        List<Role> roles,
        RegionCode region,
        @Nullable UUID officeId,
        @Nullable String korong,
        State state,
        long version) {

    public static OfficerView of(Officer officer) {
        return new OfficerView(
                officer.id(),
                officer.userName(),
                officer.name(),
                officer.post().roles().stream().sorted().toList(),
                officer.post().region(),
                officer.post().office(),
                officer.post().korong(),
                officer.state(),
                officer.version());
    }

    public static ResponseEntity<OfficerView> answer(Officer officer) {
        return ResponseEntity.ok().eTag(ETags.of(officer.version())).body(of(officer));
    }

    /// Nothing happens to an officer without a reason.
    public record Why(@NotBlank @Size(min = 5, max = 300) String reason) {}
}
