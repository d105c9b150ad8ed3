package id.adminduk.application.casebook;

import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Origin.Channel;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may see a case: its applicant, the parents in a case a partner opened, and officers of the region once it is
/// submitted; a draft of the counter, the officer who opened it. What an officer may do with it is said elsewhere.
public final class Visibility {
    private static final Set<Role> OFFICERS = Set.of(Role.FRONT_OFFICE, Role.ENDORSER, Role.VERIFIER, Role.APPROVER);

    private Visibility() {}

    static boolean sees(CurrentUser user, Application application) {
        boolean officer = OFFICERS.stream().anyMatch(user::has) && seesAsOfficer(user, application);
        return officer || (user.has(Role.CITIZEN) && owns(user.personId(), application));
    }

    /// A draft is its applicant's business, and the officer's who opened it at the counter.
    private static boolean seesAsOfficer(CurrentUser user, Application application) {
        if (application.stage() == Stage.DRAFT)
            return user.subject().equals(application.origin().openedBy());
        return user.covers(application.region());
    }

    /// Citizens act for themselves, parents for a partner's case, the counter in the cases it filed.
    static boolean actsForApplicant(CurrentUser user, Application application) {
        if (user.has(Role.CITIZEN) && owns(user.personId(), application)) return true;
        return user.has(Role.FRONT_OFFICE) && application.origin().channel() == Channel.COUNTER;
    }

    private static boolean owns(@Nullable UUID person, Application application) {
        if (person == null) return false;
        if (application.origin().channel() == Channel.PARTNER) return isAbout(person, application);
        return person.equals(application.origin().applicantId());
    }

    /// Whether the case is about the officer's own family.
    public static boolean concerns(CurrentUser officer, Application application) {
        var person = officer.personId();
        return person != null && (person.equals(application.origin().applicantId()) || isAbout(person, application));
    }

    private static boolean isAbout(UUID person, Application application) {
        var check = application.check();
        return check != null && check.people().contains(person);
    }
}
