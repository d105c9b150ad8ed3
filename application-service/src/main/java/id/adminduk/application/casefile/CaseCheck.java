package id.adminduk.application.casefile;

import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.types.RegionCode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/// "No open case, no record" (promises.md T03): whether a case lets an officer see somebody's record. Identity-service
/// asks before it opens one.
record CaseCheck(Answer answer) {

    /// Which officer, of which region, wants to see one of these people for that case.
    record Question(
            @NotNull UUID caseId,
            @NotNull @Size(max = 100) String officer,
            @NotNull RegionCode region,
            @NotEmpty @Size(max = 50) Set<UUID> people) {
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

    static final CaseCheck UNKNOWN = new CaseCheck(Answer.UNKNOWN);

    static CaseCheck of(Application application, Question question) {
        if (!mayKnow(application, question)) return UNKNOWN;
        if (ended(application.stage())) return new CaseCheck(Answer.ENDED);
        return new CaseCheck(names(application, question.people()) ? Answer.OPEN : Answer.OTHER_PEOPLE);
    }

    /// As [id.adminduk.application.casebook.CaseBook] shows cases: of the region once submitted, a draft to whoever
    /// opened it at the counter.
    private static boolean mayKnow(Application application, Question question) {
        if (application.stage() == Stage.DRAFT)
            return question.officer().equals(application.origin().openedBy());
        return question.region().contains(application.region());
    }

    private static boolean ended(Stage stage) {
        return switch (stage) {
            case CLOSED, REJECTED, CANCELLED -> true;
            case DRAFT, WAITING_NAME, SUBMITTED, NEEDS_FIX, VERIFIED, APPROVED, RETURNED, ISSUING -> false;
        };
    }

    private static boolean names(Application application, Set<UUID> people) {
        var applicant = application.origin().applicantId();
        if (applicant != null && people.contains(applicant)) return true;
        var check = application.check();
        return check != null && !Collections.disjoint(check.people(), people);
    }
}
