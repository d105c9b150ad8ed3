package id.adminduk.identity.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/// Everything somebody has shown in one sign-in, and when.
public record Proofs(Map<Proof, Instant> shown) {
    /// One factor, or two of different kinds; a passkey is both, for the device asks for a finger or a PIN.
    public static final String ONE_FACTOR = "aal1";

    public static final String TWO_FACTORS = "aal2";

    private static final String SEVERAL = "mfa";

    public Proofs {
        shown = Map.copyOf(shown);
    }

    public static Proofs of(@Nullable Authentication who) {
        Collection<? extends GrantedAuthority> authorities = who == null ? List.of() : who.getAuthorities();
        var shown = new EnumMap<Proof, Instant>(Proof.class);
        for (var authority : authorities) {
            if (!(authority instanceof FactorGrantedAuthority factor)) continue;
            Arrays.stream(Proof.values())
                    .filter(proof -> proof.authority().equals(factor.getAuthority()))
                    .forEach(proof -> shown.put(proof, factor.getIssuedAt()));
        }
        return new Proofs(shown);
    }

    /// The reverse of [#texts].
    public static Proofs read(List<String> texts) {
        var shown = new EnumMap<Proof, Instant>(Proof.class);
        for (var text : texts) {
            int space = text.indexOf(' ');
            shown.put(
                    Proof.valueOf(text.substring(0, space)),
                    Instant.ofEpochSecond(Long.parseLong(text.substring(space + 1))));
        }
        return new Proofs(shown);
    }

    public List<String> texts() {
        return inOrder()
                .map(proof -> proof.getKey() + " " + proof.getValue().getEpochSecond())
                .toList();
    }

    public Proofs and(Proof proof, Instant at) {
        var more = new EnumMap<Proof, Instant>(Proof.class);
        more.putAll(shown);
        more.put(proof, at);
        return new Proofs(more);
    }

    public boolean areTwoFactors() {
        return shown.containsKey(Proof.PASSKEY)
                || shown.containsKey(Proof.PASSWORD)
                        && (shown.containsKey(Proof.TOTP) || shown.containsKey(Proof.RECOVERY_CODE));
    }

    /// When the person was last there for certain: `auth_time`.
    public Optional<Instant> latest() {
        return shown.values().stream().max(Instant::compareTo);
    }

    /// The token's `acr`.
    public String level() {
        return areTwoFactors() ? TWO_FACTORS : ONE_FACTOR;
    }

    /// The token's `amr`.
    public List<String> methods() {
        var methods = inOrder().map(proof -> proof.getKey().method());
        return Stream.concat(methods, areTwoFactors() ? Stream.of(SEVERAL) : Stream.empty())
                .distinct()
                .toList();
    }

    public List<FactorGrantedAuthority> authorities() {
        return inOrder().map(proof -> proof.getKey().shownAt(proof.getValue())).toList();
    }

    private Stream<Map.Entry<Proof, Instant>> inOrder() {
        return shown.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }
}
