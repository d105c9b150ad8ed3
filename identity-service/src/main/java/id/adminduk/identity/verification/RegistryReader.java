package id.adminduk.identity.verification;

import id.adminduk.identity.usage.Rounds;
import id.adminduk.kernel.types.Nik;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Looks up all the people that are asked about at one time in one query. Who is not there is told with those who are,
/// so a miss takes the time of a hit.
@Component
class RegistryReader implements DisposableBean {
    private static final int MOST_AT_ONCE = 200;

    private final Rounds<Wanted, Optional<OnFile>> rounds;

    /// @param card whether the family card is compared too
    record Wanted(Nik nik, boolean card) {}

    RegistryReader(VerificationQueries registry) {
        rounds = new Rounds<>("verification-reader", MOST_AT_ONCE, wanted -> answers(registry, wanted));
    }

    Optional<OnFile> find(Nik nik, boolean card) {
        return rounds.ask(new Wanted(nik, card));
    }

    private static List<Optional<OnFile>> answers(VerificationQueries registry, List<Wanted> wanted) {
        var niks = wanted.stream().map(Wanted::nik).distinct().toList();
        var found = registry.find(niks, wanted.stream().anyMatch(Wanted::card));
        return wanted.stream()
                .map(one -> Optional.ofNullable(found.get(one.nik())))
                .toList();
    }

    @Override
    public void destroy() {
        rounds.close();
    }
}
