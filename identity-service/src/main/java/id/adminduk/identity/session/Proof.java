package id.adminduk.identity.session;

import java.time.Instant;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/// One thing a person can show to be who they are, and its name in a token's `amr` (RFC 8176).
public enum Proof {
    PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY, "pwd"),
    TOTP("FACTOR_TOTP", "otp"),
    RECOVERY_CODE("FACTOR_RECOVERY_CODE", "otp"),
    PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, "pop");

    private final String authority;
    private final String method;

    Proof(String authority, String method) {
        this.authority = authority;
        this.method = method;
    }

    String authority() {
        return authority;
    }

    String method() {
        return method;
    }

    /// As the session keeps it.
    public FactorGrantedAuthority shownAt(Instant at) {
        return FactorGrantedAuthority.withAuthority(authority).issuedAt(at).build();
    }
}
