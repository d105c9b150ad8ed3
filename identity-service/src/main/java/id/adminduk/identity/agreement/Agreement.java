package id.adminduk.identity.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A cooperation agreement (PKS) with one agency: what it may compare, how often a day, for what, and until when.
public record Agreement(
        UUID id,
        UUID agencyId,
        Terms terms,
        @Nullable Block block,
        @Nullable Instant releasedAt,
        long version) {

    /// What both sides signed.
    public record Terms(
            String agencyName,
            String number,
            String purpose,
            Set<VerifiedField> fields,
            int dailyQuota,
            LocalDate validFrom,
            LocalDate validUntil) {
        public Terms {
            fields = Set.copyOf(fields);
        }

        boolean inForceOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validUntil);
        }

        boolean overlaps(Terms other) {
            return !validFrom.isAfter(other.validUntil) && !other.validFrom.isAfter(validUntil);
        }
    }

    /// Set by the watch for scans; only an administrator lifts it.
    public record Block(Instant since, Suspicion reason) {}

    /// What looked like a scan.
    public enum Suspicion {
        MANY_MISSES,
        ORDERED_NUMBERS
    }

    static Agreement concluded(UUID agencyId, Terms terms) {
        return new Agreement(UUID.randomUUID(), agencyId, terms, null, null, 1);
    }

    Agreement with(Terms changed) {
        return new Agreement(id, agencyId, changed, block, releasedAt, version + 1);
    }

    /// Back in use, and what looked like a scan until now is forgotten; refused when nothing blocks it.
    Agreement released(Instant now) {
        if (block == null) throw new AgreementRefused.NotBlocked();
        return new Agreement(id, agencyId, terms, null, now, version + 1);
    }

    /// Those of the fields asked about that this agreement names.
    public Set<VerifiedField> allowed(Set<VerifiedField> asked) {
        var both = EnumSet.noneOf(VerifiedField.class);
        asked.stream().filter(terms.fields()::contains).forEach(both::add);
        return both;
    }
}
