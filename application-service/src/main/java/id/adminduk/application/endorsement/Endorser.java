package id.adminduk.application.endorsement;

import id.adminduk.application.lifecycle.Actor;
import id.adminduk.kernel.security.CurrentUser;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Somebody who knows a place and is asked about its people.
///
/// @param korong of an officer bound to one, as compared; without it somebody speaks for the whole nagari
record Endorser(CurrentUser user, @Nullable String korong) {

    /// The caller; the token says which korong.
    static Endorser of(CurrentUser user) {
        var bound = SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                ? caller.getToken().getClaimAsString("korong")
                : null;
        return new Endorser(user, key(bound));
    }

    /// Spaces and capitals do not count.
    static @Nullable String key(@Nullable String korong) {
        return korong == null || korong.isBlank()
                ? null
                : korong.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// A korong's endorser answers for the korong, or where nobody knows which it is; the nagari's for all of it.
    /// Whether it is
    /// their nagari the case says.
    boolean speaksFor(Endorsement endorsement) {
        if (korong == null) return true;
        return switch (endorsement.step()) {
            case KORONG -> endorsement.korong() == null || korong.equals(endorsement.korong());
            case NAGARI -> false;
        };
    }

    Actor actor() {
        return Actor.of(user);
    }
}
