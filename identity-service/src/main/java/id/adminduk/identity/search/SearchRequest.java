package id.adminduk.identity.search;

import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.listing.Purpose;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an officer knows of somebody: one of NIK, KK number and name, the rest narrows it.
///
/// @param tolerance days around the birth date, or years around the birth year
/// @param region a code or a name, in today's spelling or an older one
record SearchRequest(
        @Nullable Nik nik,
        @Nullable KkNumber kkNumber,
        @Nullable @Size(min = 2, max = 60) String name,
        @Nullable LocalDate birthDate,
        @Nullable @Min(1900) @Max(2100) Integer birthYear,
        @Nullable @Min(0) @Max(31) Integer tolerance,
        @Nullable @Size(max = 100) String region,
        @Nullable Sex sex,
        @NotNull SearchReason reason,
        @Nullable UUID caseId) {

    /// A day or a stretch of days somebody was born in.
    record Born(LocalDate from, LocalDate to) {

        /// Whole years hold every day somebody may be born on whose day or month nobody knows.
        boolean wholeYears() {
            return from.getDayOfYear() == 1 && to.plusDays(1).getDayOfYear() == 1;
        }

        /// Named parameters: the stretch, and the whole months and years it touches.
        Map<String, LocalDate> columns() {
            return Map.of(
                    "from", from,
                    "to", to,
                    "monthFrom", from.withDayOfMonth(1),
                    "monthTo", to.with(TemporalAdjusters.lastDayOfMonth()),
                    "yearFrom", from.with(TemporalAdjusters.firstDayOfYear()),
                    "yearTo", to.with(TemporalAdjusters.lastDayOfYear()));
        }
    }

    void check() {
        if ((reason == SearchReason.CASE) != (caseId != null)) throw new SearchRefused.CaseMissing();
        if (Stream.of(nik, kkNumber, name).filter(given -> given != null).count() != 1) {
            throw new SearchRefused.CriteriaMissing();
        }
        if (birthDate != null && birthYear != null) throw new SearchRefused.CriteriaMissing();
    }

    Purpose purpose() {
        return new Purpose(caseId, reason.inTheBooks());
    }

    @Nullable
    Born born() {
        int around = tolerance == null ? 0 : tolerance;
        if (birthDate != null) return new Born(birthDate.minusDays(around), birthDate.plusDays(around));
        if (birthYear == null) return null;
        return new Born(LocalDate.of(birthYear - around, 1, 1), LocalDate.of(birthYear + around, 12, 31));
    }

    /// Nothing of it may reach a log.
    @Override
    public String toString() {
        return "SearchRequest[" + reason + "]";
    }
}
