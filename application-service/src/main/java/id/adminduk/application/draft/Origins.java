package id.adminduk.application.draft;

import id.adminduk.application.lifecycle.Origin;
import id.adminduk.application.residents.Registry;
import id.adminduk.application.residents.ResidentSummary;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// For whom a case is opened: citizens for themselves, the counter for a resident who stands before it (domain.md 3.1).
@Component
class Origins {
    private final Registry registry;

    Origins(Registry registry) {
        this.registry = registry;
    }

    /// Asks the registry where the counter acts for somebody, so never inside a transaction.
    Origin of(DraftController.OpenRequest.@Nullable Applicant applicant, CurrentUser user) {
        if (applicant == null && user.has(Role.CITIZEN)) return ownOf(user);
        if (!user.has(Role.FRONT_OFFICE) || applicant == null || applicant.nik() == null) throw new ApplicantUnknown();
        var found = registry.find(applicant.nik().value())
                .filter(resident -> livesInAreaOf(user, resident))
                .orElseThrow(ApplicantUnknown::new);
        return Origin.counter(found.personId(), user.subject());
    }

    private static Origin ownOf(CurrentUser citizen) {
        if (citizen.personId() == null) throw new UnknownPerson();
        return Origin.citizen(citizen.personId());
    }

    private static boolean livesInAreaOf(CurrentUser officer, ResidentSummary resident) {
        return resident.status().equals("ACTIVE")
                && resident.regionCode() != null
                && officer.covers(resident.regionCode());
    }
}
