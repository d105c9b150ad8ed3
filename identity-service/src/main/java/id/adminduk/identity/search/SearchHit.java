package id.adminduk.identity.search;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.element.BirthDate.Precision;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Somebody who may be the one meant, and why: the score is 1 when everything asked for fits to the letter.
record SearchHit(
        UUID personId,
        String nikMasked,
        String name,
        Sex sex,
        String birthPlace,
        LocalDate birthDate,
        Precision birthDatePrecision,
        RegionCode regionCode,
        ResidentStatus status,
        double score,
        List<Match> matches) {

    SearchHit {
        matches = List.copyOf(matches);
    }

    /// How one part of the question fits.
    ///
    /// @param part `nik`, `kkNumber`, `name` (one word of it) or `birthDate`
    record Match(String part, How how) {}

    enum How {
        /// To the letter.
        EXACT,
        /// Another usual spelling of the same word.
        SPELLING,
        /// One letter more, less or another.
        NEAR,
        /// One of the two writes only the first letter.
        INITIAL,
        /// Within the years or days allowed.
        WITHIN,
        MISSING
    }
}
