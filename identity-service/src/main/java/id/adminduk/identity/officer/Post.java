package id.adminduk.identity.officer;

import id.adminduk.kernel.security.Role;
import id.adminduk.kernel.types.RegionCode;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an officer may do, and where.
///
/// @param korong whose families alone an endorser speaks for, in small letters; mostly none (decision 0095)
public record Post(
        Set<Role> roles,
        RegionCode region,
        @Nullable UUID office,
        @Nullable String korong) {
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
        korong = korong == null || korong.isBlank()
                ? null
                : korong.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// Of the whole region.
    public Post(Set<Role> roles, RegionCode region, @Nullable UUID office) {
        this(roles, region, office, null);
    }

    void check() {
        if (roles.isEmpty() || !OF_OFFICERS.containsAll(roles)) throw new OfficerRefused.RolesInvalid();
        if (roles.size() > 1 && ALONE.stream().anyMatch(roles::contains)) throw new OfficerRefused.RolesIncompatible();
        if (korong != null && !isOneNagarisEndorser()) throw new OfficerRefused.KorongMisplaced();
    }

    /// Whether this gives anything that one did not.
    public boolean exceeds(Post before) {
        boolean leavesKorong = before.korong != null && !before.korong.equals(korong);
        return !before.roles.containsAll(roles) || !before.region.contains(region) || leavesKorong;
    }

    private boolean isOneNagarisEndorser() {
        return roles.equals(Set.of(Role.ENDORSER)) && !region.equals(region.kecamatan());
    }

    /// The same in another office, or in none.
    Post at(@Nullable UUID other) {
        return new Post(roles, region, other, korong);
    }

    Post without() {
        return at(null);
    }
}
