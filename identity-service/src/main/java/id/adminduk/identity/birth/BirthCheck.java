package id.adminduk.identity.birth;

import id.adminduk.identity.birth.BirthFacts.KnownParent;
import id.adminduk.identity.spelling.NameLikeness;
import id.adminduk.kernel.types.RegionCode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The answer to a birth check: what is known of each parent, or of a foundling's guardian, and every finding.
record BirthCheck(
        @Nullable ParentView mother,
        @Nullable ParentView father,
        @Nullable ParentView guardian,
        boolean marriedInRegistry,
        boolean childAlreadyRegistered,
        List<Finding> findings) {

    /// Everything but the status is missing for somebody unknown; the place also where a home must not be found
    /// (promises.md T30).
    record ParentView(
            BirthRules.Standing status,
            boolean nameMatches,
            @Nullable RegionCode regionCode,
            @Nullable String korong,
            @Nullable UUID familyId,
            @Nullable UUID personId,
            @Nullable String name) {

        static ParentView of(
                @Nullable KnownParent parent,
                BirthRules.Standing standing,
                @Nullable String named,
                Predicate<KnownParent> hidden,
                Function<KnownParent, @Nullable String> korong) {
            if (parent == null) return new ParentView(standing, false, null, null, null, null, null);
            var resident = parent.resident();
            boolean away = hidden.test(parent);
            return new ParentView(
                    standing,
                    named != null && NameLikeness.alike(named, resident.name().value()),
                    away ? null : resident.region(),
                    away ? null : korong.apply(parent),
                    parent.membership() == null ? null : parent.membership().familyId(),
                    resident.id(),
                    resident.name().value());
        }
    }

    static BirthCheck of(
            BirthFacts facts,
            BirthRules rules,
            List<Finding> findings,
            Predicate<KnownParent> hidden,
            Function<KnownParent, @Nullable String> korong) {
        var claim = facts.claim();
        var guardian = claim.guardian();
        return new BirthCheck(
                guardian == null ? view(facts.mother(), rules, claim.motherName(), hidden, korong) : null,
                claim.fatherNik() == null ? null : view(facts.father(), rules, claim.fatherName(), hidden, _ -> null),
                guardian == null ? null : view(facts.guardian(), rules, guardian.name(), hidden, korong),
                facts.marriedInRegistry(),
                facts.childAlreadyRegistered(),
                findings);
    }

    private static ParentView view(
            @Nullable KnownParent person,
            BirthRules rules,
            @Nullable String named,
            Predicate<KnownParent> hidden,
            Function<KnownParent, @Nullable String> korong) {
        return ParentView.of(person, rules.standingOf(person), named, hidden, korong);
    }
}
