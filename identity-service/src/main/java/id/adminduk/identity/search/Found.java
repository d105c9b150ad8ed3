package id.adminduk.identity.search;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.identity.search.SearchHit.How;
import id.adminduk.identity.search.SearchHit.Match;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A resident the database offers, before it is known how well they fit.
record Found(
        UUID id,
        Supplier<Nik> nik,
        String name,
        String fullName,
        Sex sex,
        String birthPlace,
        LocalDate birthDate,
        BirthDate.@Nullable Unknown birthUnknown,
        RegionCode region,
        ResidentStatus status) {
    private static final double NAME_WEIGHT = 0.7;
    private static final double WITHIN = 0.9;

    /// A hit by number needs no score.
    SearchHit byNumber(String part) {
        return new Ranked(this, 1, List.of(new Match(part, How.EXACT))).hit();
    }

    Ranked byName(AskedName asked, @Nullable LocalDate born, boolean bornAsked) {
        var fit = asked.fitOf(name);
        if (!bornAsked) return new Ranked(this, fit.score(), fit.matches());
        boolean exact = birthDate.equals(born) && birthUnknown == null;
        var matches = new ArrayList<>(fit.matches());
        matches.add(new Match("birthDate", exact ? How.EXACT : How.WITHIN));
        return new Ranked(this, NAME_WEIGHT * fit.score() + (1 - NAME_WEIGHT) * (exact ? 1 : WITHIN), matches);
    }

    /// Somebody found and how well they fit; the number is opened only for those who are shown.
    record Ranked(Found person, double score, List<Match> matches) {
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparing(ranked -> ranked.person().fullName())
                .thenComparing(ranked -> ranked.person().id());

        Ranked {
            matches = List.copyOf(matches);
            score = Math.round(score * 1000) / 1000.0;
        }

        SearchHit hit() {
            return new SearchHit(
                    person.id,
                    person.nik.get().toString(),
                    person.fullName,
                    person.sex,
                    person.birthPlace,
                    person.birthDate,
                    BirthDate.Precision.of(person.birthUnknown),
                    person.region,
                    person.status,
                    score,
                    matches);
        }
    }
}
