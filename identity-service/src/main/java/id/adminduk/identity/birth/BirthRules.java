package id.adminduk.identity.birth;

import static id.adminduk.identity.birth.Finding.*;

import id.adminduk.identity.birth.BirthFacts.KnownParent;
import id.adminduk.identity.codes.Sex;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.spelling.NameLikeness;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The registry's own conditions for a birth (domain.md 3.6); finds everything at once, so that nobody is sent back
/// twice.
final class BirthRules {
    private static final int YOUNG_MOTHER = 15;
    private static final int OLD_MOTHER = 50;
    private static final int SHORTEST_GAP_DAYS = 180;
    private static final int LONGEST_GAP_YEARS = 10;
    private static final int LONGEST_AFTER_FATHERS_DEATH_DAYS = 300;

    private final RegionCode district;

    BirthRules(RegionCode district) {
        this.district = district;
    }

    /// How a person stands towards this registry.
    enum Standing {
        UNKNOWN,
        ACTIVE,
        ELSEWHERE,
        DECEASED,
        INACTIVE
    }

    Standing standingOf(@Nullable KnownParent parent) {
        if (parent == null) return Standing.UNKNOWN;
        return switch (parent.resident().standing().status()) {
            case ACTIVE -> district.contains(parent.resident().region()) ? Standing.ACTIVE : Standing.ELSEWHERE;
            case IN_TRANSIT, MOVED_OUT, MOVED_ABROAD -> Standing.ELSEWHERE;
            case DECEASED -> Standing.DECEASED;
            case DUPLICATE, LOST_CITIZENSHIP -> Standing.INACTIVE;
        };
    }

    List<Finding> findings(BirthFacts facts, LocalDate today) {
        var found = new ArrayList<Finding>();
        if (facts.claim().birthDate().isAfter(today)) found.add(BIRTH_IN_FUTURE);
        if (facts.claim().guardian() != null) {
            guardian(facts, facts.claim().guardian().name(), today, found);
        } else {
            mother(facts, found);
            father(facts, found);
            siblings(facts, found);
        }
        return List.copyOf(found);
    }

    /// Nobody knows the parents (domain.md 3.5, model 4): an adult who lives here takes the child on the own card.
    private void guardian(BirthFacts facts, String named, LocalDate today, List<Finding> found) {
        found.add(FOUNDLING);
        var guardian = facts.guardian();
        switch (standingOf(guardian)) {
            case UNKNOWN -> found.add(GUARDIAN_UNKNOWN);
            case ACTIVE -> {}
            case ELSEWHERE -> found.add(GUARDIAN_NOT_IN_DISTRICT);
            case DECEASED -> found.add(GUARDIAN_DECEASED);
            case INACTIVE -> found.add(GUARDIAN_NIK_INACTIVE);
        }
        if (guardian == null) return;
        if (standingOf(guardian) == Standing.ACTIVE && guardian.membership() == null)
            found.add(GUARDIAN_WITHOUT_FAMILY);
        if (!guardian.resident().mayHeadFamilyOn(today)) found.add(GUARDIAN_TOO_YOUNG);
        if (!NameLikeness.alike(named, guardian.resident().name().value())) found.add(GUARDIAN_NAME_DIFFERS);
    }

    private void mother(BirthFacts facts, List<Finding> found) {
        switch (standingOf(facts.mother())) {
            case UNKNOWN -> found.add(MOTHER_UNKNOWN);
            case ACTIVE -> {}
            case ELSEWHERE -> found.add(MOTHER_NOT_IN_DISTRICT);
            case DECEASED -> found.add(MOTHER_DECEASED);
            case INACTIVE -> found.add(MOTHER_NIK_INACTIVE);
        }
        if (facts.mother() == null) return;
        var mother = facts.mother().resident();
        if (standingOf(facts.mother()) == Standing.ACTIVE && facts.mother().membership() == null) {
            found.add(MOTHER_WITHOUT_FAMILY);
        }
        if (mother.biodata().sex() != Sex.FEMALE) found.add(MOTHER_NOT_FEMALE);
        var named = facts.claim().motherName();
        if (named == null || !NameLikeness.alike(named, mother.name().value())) found.add(MOTHER_NAME_DIFFERS);
        var age = mother.ageOn(facts.claim().birthDate());
        if (age < YOUNG_MOTHER || age > OLD_MOTHER) found.add(MOTHER_AGE_UNUSUAL);
    }

    private void father(BirthFacts facts, List<Finding> found) {
        if (facts.claim().fatherNik() == null) return;
        if (facts.father() == null) {
            found.add(FATHER_NOT_IN_REGISTRY);
            return;
        }
        var father = facts.father().resident();
        switch (standingOf(facts.father())) {
            case UNKNOWN, ACTIVE -> {}
            case ELSEWHERE -> found.add(FATHER_ELSEWHERE);
            case DECEASED -> {
                if (diedTooEarly(father, facts.claim().birthDate())) found.add(FATHER_DECEASED);
            }
            case INACTIVE -> found.add(FATHER_NIK_INACTIVE);
        }
        if (father.biodata().sex() != Sex.MALE) found.add(FATHER_NOT_MALE);
        var named = facts.claim().fatherName();
        if (named != null && !NameLikeness.alike(named, father.name().value())) found.add(FATHER_NAME_DIFFERS);
        if (!facts.cardShowsCouple()) found.add(PARENTS_NOT_ON_ONE_CARD);
    }

    /// A man may die before his child is born, but not long before.
    private static boolean diedTooEarly(Resident father, LocalDate birthDate) {
        return father.standing()
                .since()
                .plusDays(LONGEST_AFTER_FATHERS_DEATH_DAYS)
                .isBefore(birthDate);
    }

    private static void siblings(BirthFacts facts, List<Finding> found) {
        if (facts.childAlreadyRegistered()) found.add(CHILD_ALREADY_REGISTERED);
        var birthDate = facts.claim().birthDate();
        var others = facts.siblings().stream()
                .map(sibling -> sibling.birth().date())
                .filter(date -> !date.equals(birthDate))
                .toList();
        if (others.isEmpty()) return;
        var nearest = others.stream()
                .mapToLong(date -> Math.abs(ChronoUnit.DAYS.between(date, birthDate)))
                .min()
                .orElseThrow();
        if (nearest < SHORTEST_GAP_DAYS) found.add(SIBLING_TOO_CLOSE);
        if (nearest > LONGEST_GAP_YEARS * 365L) found.add(SIBLING_LONG_AGO);
    }
}
