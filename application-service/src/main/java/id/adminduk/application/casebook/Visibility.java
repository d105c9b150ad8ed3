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
/// submitted.
final class Visibility {
    private static final Set<Role> OFFICERS = Set.of(Role.FRONT_OFFICE, Role.VERIFIER, Role.APPROVER);

    private Visibility() {}

    static boolean sees(CurrentUser user, Application application) {
        boolean officer = OFFICERS.stream().anyMatch(user::has) && sees(user.region(), application);
        return officer || (user.has(Role.CITIZEN) && owns(user.personId(), application));
    }

    private static boolean sees(id.adminduk.kernel.types.@Nullable RegionCode office, Application application) {
        return office != null && office.contains(application.region()) && application.stage() != Stage.DRAFT;
    }

    private static boolean owns(@Nullable UUID person, Application application) {
        if (person == null) return false;
        if (application.origin().channel() == Channel.PARTNER) return isParent(person, application);
        return person.equals(application.origin().applicantId());
    }

    /// Whether the case is about the officer's own family.
    static boolean concerns(CurrentUser officer, Application application) {
        var person = officer.personId();
        return person != null && (person.equals(application.origin().applicantId()) || isParent(person, application));
    }

    private static boolean isParent(UUID person, Application application) {
        var check = application.check();
        return check != null && (person.equals(check.motherId()) || person.equals(check.fatherId()));
    }
}
