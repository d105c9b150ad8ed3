package id.adminduk.kernel.problem;

import java.time.Duration;

/// The token is good, but the person behind it has to show more, or show it again (RFC 9470). The program sends them to
/// the sign-in with these values and repeats the request with the new token.
public final class StepUpRequired extends DomainException {
    private final String level;
    private final Duration maxAge;

    public StepUpRequired(String level, Duration maxAge) {
        super(Kind.UNAUTHENTICATED, "recent-proof-required", "The sign-in is too old or too weak for this.");
        this.level = level;
        this.maxAge = maxAge;
    }

    /// The value of `WWW-Authenticate`.
    ///
    /// @param scheme the one the token came with
    String challenge(String scheme) {
        return "%s error=\"insufficient_user_authentication\", acr_values=\"%s\", max_age=\"%d\""
                .formatted(scheme, level, maxAge.toSeconds());
    }
}
