package id.adminduk.identity.signin;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who may have a token now, and what it says.
///
/// @param personId a citizen's own person; an officer's too, where known, so that nobody decides on the own family
/// @param korong whose families alone an endorser speaks for
public record SignedIn(
        UUID subject,
        Set<Role> roles,
        @Nullable RegionCode region,
        @Nullable UUID personId,
        @Nullable String korong) {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean isCitizen() {
        return roles.contains(Role.CITIZEN);
    }
}
