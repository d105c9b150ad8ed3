package id.adminduk.application.casefile;

import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// "No open case, no record" (promises.md T03): whether a case lets an officer see somebody's record. Identity-service
/// asks before it opens one, or shows who was found.
///
/// @param people those asked about whom an open case names
record CaseCheck(Answer answer, Set<UUID> people) {
    CaseCheck {
        people = Set.copyOf(people);
    }

    /// Which officer, of which region, wants to see these people for that case; nobody, where a search found nobody.
    record Question(
            @NotNull UUID caseId,
            @NotNull @Size(max = 100) String officer,
            @NotNull RegionCode region,
            @Size(max = 50) Set<UUID> people) {
        Question {
            people = people == null ? Set.of() : Set.copyOf(people);
        }
    }

    enum Answer {
        /// Open, of the officer's region, and one of the people is its applicant or named in its form.
        OPEN,
        /// Over: whoever needs the record now needs another ground.
        ENDED,
        OTHER_PEOPLE,
        /// There is none, or none this officer may know of.
        UNKNOWN
    }

    static final CaseCheck UNKNOWN = new CaseCheck(Answer.UNKNOWN, Set.of());

    static CaseCheck of(Application application, Question question) {
        if (!mayKnow(application, question)) return UNKNOWN;
        if (application.stage().isEnd()) return new CaseCheck(Answer.ENDED, Set.of());
        var named = namedOf(application);
        named.retainAll(question.people());
        return new CaseCheck(named.isEmpty() ? Answer.OTHER_PEOPLE : Answer.OPEN, named);
    }

    /// As [id.adminduk.application.casebook.CaseBook] shows cases: of the region once submitted, a draft to whoever
    /// opened it at the counter.
    private static boolean mayKnow(Application application, Question question) {
        if (application.stage() == Stage.DRAFT)
            return question.officer().equals(application.origin().openedBy());
        return question.region().contains(application.region());
    }

    private static Set<UUID> namedOf(Application application) {
        var named = new HashSet<UUID>();
        var applicant = application.origin().applicantId();
        if (applicant != null) named.add(applicant);
        var check = application.check();
        if (check != null) named.addAll(check.people());
        return named;
    }
}
