package id.adminduk.identity.consent;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What a program of somebody else may be let see, one scope at a time (OpenID Connect Core 5.4; the NIK only by
/// a scope of its own, standards.md 2.3). The page says each in plain words.
@SuppressWarnings("ImmutableEnumChecker") // the lists never change
public enum SharedScope {
    PROFILE("profile", List.of("name", "gender", "birthdate")),
    ADDRESS("address", List.of("address")),
    PHONE("phone", List.of("phone_number")),
    NIK("nik", List.of("nik"));

    /// Says who it is and nothing else; nobody needs to be asked for a random id.
    public static final String OPENID = "openid";

    private final String scope;
    private final List<String> claims;

    SharedScope(String scope, List<String> claims) {
        this.scope = scope;
        this.claims = claims;
    }

    public String scope() {
        return scope;
    }

    List<String> claims() {
        return claims;
    }

    /// Those among the scopes that show something, in the order people read them.
    static List<SharedScope> in(Collection<String> scopes) {
        return Arrays.stream(values())
                .filter(shared -> scopes.contains(shared.scope))
                .toList();
    }
}
