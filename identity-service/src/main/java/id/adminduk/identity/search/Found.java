package id.adminduk.identity.search;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.identity.search.SearchHit.How;
import id.adminduk.identity.search.SearchHit.Match;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A resident the database offers, before it is known how well they fit.
record Found(
        UUID id,
        Nik nik,
        String name,
        String fullName,
        Sex sex,
        String birthPlace,
        LocalDate birthDate,
        RegionCode region,
        ResidentStatus status) {
    private static final double NAME_WEIGHT = 0.7;
    private static final double WITHIN = 0.9;

    /// A hit by number needs no score.
    SearchHit byNumber(String part) {
        return hit(1, List.of(new Match(part, How.EXACT)));
    }

    SearchHit byName(String asked, @Nullable LocalDate born, boolean bornAsked) {
        var fit = NameFit.of(asked, name);
        if (!bornAsked) return hit(fit.score(), fit.matches());
        boolean exact = birthDate.equals(born);
        var matches = new ArrayList<>(fit.matches());
        matches.add(new Match("birthDate", exact ? How.EXACT : How.WITHIN));
        return hit(NAME_WEIGHT * fit.score() + (1 - NAME_WEIGHT) * (exact ? 1 : WITHIN), matches);
    }

    private SearchHit hit(double score, List<Match> matches) {
        return new SearchHit(
                id,
                nik.toString(),
                fullName,
                sex,
                birthPlace,
                birthDate,
                region,
                status,
                Math.round(score * 1000) / 1000.0,
                matches);
    }
}
