package id.adminduk.identity.birth;

import id.adminduk.identity.birth.BirthFacts.KnownParent;
import id.adminduk.identity.spelling.NameLikeness;
import id.adminduk.kernel.types.RegionCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The answer to a birth check: what is known of each parent, and every finding.
record BirthCheck(
        ParentView mother,
        @Nullable ParentView father,
        boolean marriedInRegistry,
        boolean childAlreadyRegistered,
        List<Finding> findings) {

    /// Everything but the status is missing for somebody unknown.
    record ParentView(
            BirthRules.Standing status,
            boolean nameMatches,
            @Nullable RegionCode regionCode,
            @Nullable UUID familyId,
            @Nullable UUID personId,
            @Nullable String name) {

        static ParentView of(@Nullable KnownParent parent, BirthRules.Standing standing, @Nullable String named) {
            if (parent == null) return new ParentView(standing, false, null, null, null, null);
            var resident = parent.resident();
            return new ParentView(
                    standing,
                    named != null && NameLikeness.alike(named, resident.name().value()),
                    resident.region(),
                    parent.membership() == null ? null : parent.membership().familyId(),
                    resident.id(),
                    resident.name().value());
        }
    }

    static BirthCheck of(BirthFacts facts, BirthRules rules, List<Finding> findings) {
        var claim = facts.claim();
        return new BirthCheck(
                ParentView.of(facts.mother(), rules.standingOf(facts.mother()), claim.motherName()),
                claim.fatherNik() == null
                        ? null
                        : ParentView.of(facts.father(), rules.standingOf(facts.father()), claim.fatherName()),
                facts.marriedInRegistry(),
                facts.childAlreadyRegistered(),
                findings);
    }
}
