package id.adminduk.identity.history;

import id.adminduk.identity.family.Family;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A family card on a day; its number stays masked.
record FamilyAsOf(
        UUID familyId,
        String kkMasked,
        Family.Status status,
        UUID headId,
        RegionCode regionCode,
        String address,
        List<Member> members,
        long version,
        String change,
        Instant changedAt,
        String changedBy,
        UUID caseId) {
    record Member(UUID residentId, String name, String relation) {}

    static FamilyAsOf of(Past<Family> past, List<HistoryQueries.Member> members) {
        var family = past.state();
        return new FamilyAsOf(
                family.id(),
                family.number().toString(),
                family.status(),
                family.headId(),
                family.region(),
                family.address().street(),
                members.stream()
                        .map(member -> new Member(
                                member.residentId(),
                                member.name(),
                                member.shdk().label()))
                        .toList(),
                past.version(),
                past.change(),
                past.changedAt(),
                past.changedBy(),
                past.caseId());
    }
}
