package id.adminduk.kernel.security;

import id.adminduk.kernel.types.RegionCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/// Who is calling: a controller argument made from the verified token.
///
/// @param subject the account's random id, never a NIK
/// @param clientId the program the account uses, or the institution's own
/// @param region the area an officer may see
/// @param personId the citizen's person id in the registry
/// @param partnerId the institution of a partner client
public record CurrentUser(
        String subject,
        String clientId,
        Set<Role> roles,
        @Nullable RegionCode region,
        @Nullable UUID personId,
        @Nullable UUID partnerId) {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    static CurrentUser of(Jwt token) {
        var region = token.getClaimAsString("region");
        var subject = Objects.requireNonNull(token.getSubject(), "sub");
        return new CurrentUser(
                subject,
                Objects.requireNonNullElse(token.getClaimAsString("client_id"), subject),
                rolesOf(token),
                region == null ? null : RegionCode.of(region),
                uuid(token, "person"),
                uuid(token, "partner"));
    }

    static Set<Role> rolesOf(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        List<String> names = token.getClaimAsStringList("roles");
        if (names == null) return roles;
        Arrays.stream(Role.values()).filter(role -> names.contains(role.name())).forEach(roles::add);
        return roles;
    }

    private static @Nullable UUID uuid(Jwt token, String claim) {
        var text = token.getClaimAsString(claim);
        return text == null ? null : UUID.fromString(text);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /// Whether the place lies in the caller's area; somebody without an area sees no place.
    public boolean covers(RegionCode place) {
        return region != null && region.contains(place);
    }
}
