package id.adminduk.application.vault;

import id.adminduk.application.catalogue.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Which proofs are the same thing and how long each stays good, read once from `proofs.json`. What is not named there
/// is a letter or a statement: good for itself alone, for ninety days.
@Component
class ProofKinds {
    private static final Period LETTER = Period.ofDays(90);

    private final Map<String, ProofKind> byCode = new HashMap<>();

    ProofKinds(JsonMapper json) {
        try {
            var kinds = json.readValue(new ClassPathResource("proofs.json").getContentAsByteArray(), ProofKind[].class);
            for (var kind : kinds) kind.codes().forEach(code -> add(code, kind));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String code, ProofKind kind) {
        if (byCode.put(code, kind) != null) throw new IllegalStateException("two kinds for the proof " + code);
    }

    ProofKind of(String requirement) {
        var known = byCode.get(requirement);
        if (known != null) return known;
        return new ProofKind(requirement, new LocalText("", ""), Set.of(requirement), LETTER);
    }

    boolean serves(String kept, String asked) {
        return of(asked).codes().contains(kept);
    }
}
