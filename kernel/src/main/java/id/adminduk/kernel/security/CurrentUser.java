package id.adminduk.kernel.security;

import id.adminduk.kernel.problem.StepUpRequired;
import id.adminduk.kernel.types.RegionCode;
import java.time.Duration;
import java.time.Instant;
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
/// @param assurance how surely and how lately the person was there
public record CurrentUser(
        String subject,
        String clientId,
        Set<Role> roles,
        @Nullable RegionCode region,
        @Nullable UUID personId,
        @Nullable UUID partnerId,
        Assurance assurance) {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    /// Somebody whose token says nothing about the sign-in.
    public CurrentUser(
            String subject,
            String clientId,
            Set<Role> roles,
            @Nullable RegionCode region,
            @Nullable UUID personId,
            @Nullable UUID partnerId) {
        this(subject, clientId, roles, region, personId, partnerId, Assurance.NONE);
    }

    /// What a token says about the sign-in behind it (RFC 9470).
    ///
    /// @param level the token's `acr`: `aal1` after one factor, `aal2` after two
    /// @param provedAt its `auth_time`: when the person last showed one of them
    /// @param sharedBrowser its `shared_browser`: the browser has signed in many citizens lately (promises.md T01)
    public record Assurance(
            @Nullable String level, @Nullable Instant provedAt, boolean sharedBrowser) {
        /// A machine's token, or one that does not say.
        public static final Assurance NONE = new Assurance(null, null);

        /// Of a browser nobody wonders about.
        public Assurance(@Nullable String level, @Nullable Instant provedAt) {
            this(level, provedAt, false);
        }

        /// The `acr` of two factors.
        public static final String TWO_FACTORS = "aal2";

        boolean isEnough(Duration maxAge, Instant now) {
            return TWO_FACTORS.equals(level)
                    && provedAt != null
                    && !provedAt.plus(maxAge).isBefore(now);
        }
    }

    /// Before a decision of weight: two factors, one of them shown within this time.
    public void requireRecentProof(Duration maxAge, Instant now) {
        if (!assurance.isEnough(maxAge, now)) throw new StepUpRequired(Assurance.TWO_FACTORS, maxAge);
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
                uuid(token, "partner"),
                new Assurance(
                        token.getClaimAsString("acr"),
                        token.getClaimAsInstant("auth_time"),
                        Boolean.TRUE.equals(token.getClaimAsBoolean("shared_browser"))));
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
