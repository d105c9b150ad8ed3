package id.adminduk.identity.officer;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an officer may do, and where.
public record Post(
        Set<Role> roles, RegionCode region, @Nullable UUID office) {
    private static final Set<Role> OF_OFFICERS = Set.of(
            Role.FRONT_OFFICE,
            Role.ENDORSER,
            Role.VERIFIER,
            Role.APPROVER,
            Role.SIGNER,
            Role.CARD_PRINTER,
            Role.COURIER,
            Role.OPERATOR,
            Role.ADMIN,
            Role.AUDITOR);

    /// Whoever appoints officers decides no case, and whoever audits does nothing else (promises.md T02, T05).
    private static final Set<Role> ALONE = Set.of(Role.ADMIN, Role.AUDITOR);

    public Post {
        roles = Set.copyOf(roles);
    }

    void check() {
        if (roles.isEmpty() || !OF_OFFICERS.containsAll(roles)) throw new OfficerRefused.RolesInvalid();
        if (roles.size() > 1 && ALONE.stream().anyMatch(roles::contains)) throw new OfficerRefused.RolesIncompatible();
    }

    /// Whether this gives anything that one did not.
    public boolean exceeds(Post before) {
        return !before.roles.containsAll(roles) || !before.region.contains(region);
    }

    Post without() {
        return new Post(roles, region, null);
    }
}
