package id.adminduk.identity.signin;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who works here, bound to a region.
record Officer(
        UUID id,
        String userName,
        String name,
        Set<Role> roles,
        RegionCode region,
        @Nullable UUID personId,
        @Nullable String korong) {
    Officer {
        roles = Set.copyOf(roles);
    }

    SignedIn signedIn() {
        return new SignedIn(id, roles, region, personId, korong);
    }
}
