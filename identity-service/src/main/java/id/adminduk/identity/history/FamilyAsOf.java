package id.adminduk.identity.history;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.viewing.RecordView;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A family card on a day, its number masked, and the change that had made it so.
record FamilyAsOf(
        UUID familyId,
        String kkMasked,
        Family.Status status,
        UUID headId,
        RegionCode regionCode,
        List<Member> members,
        long version,
        String change,
        Instant changedAt,
        String changedBy,
        UUID changedInCase) {

    /// Without a record where the officer may not see this person.
    record Member(String relation, @Nullable RecordView record) {}

    static FamilyAsOf of(Past<Family> past, List<Member> members) {
        var family = past.state();
        return new FamilyAsOf(
                family.id(),
                family.number().toString(),
                family.status(),
                family.headId(),
                family.region(),
                members,
                past.version(),
                past.change(),
                past.changedAt(),
                past.changedBy(),
                past.caseId());
    }
}
