package id.adminduk.application.attachment;

import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.ApplicationRefused.IllegalTransition;
import id.adminduk.application.lifecycle.Origin.Channel;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.reason.FixScope;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whether somebody may change the file of a requirement now: the applicant, or the counter that filed the case, in a
/// draft, or what an officer asked to be sent again; any where the whole form is open, because other answers ask for
/// other proofs.
@Component
public class UploadRules {
    private final Catalogue catalogue;

    UploadRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void require(Application application, String requirement, CurrentUser user) {
        boolean counter = user.has(Role.FRONT_OFFICE) && application.origin().channel() == Channel.COUNTER;
        if (!user.has(Role.CITIZEN) && !counter) throw new NotFound();
        requireAsked(application, requirement);
    }

    /// Whether this proof of the case may come now, as a file or shown at the counter.
    public void requireAsked(Application application, String requirement) {
        var service = catalogue.get(application.service(), application.serviceVersion());
        if (!service.knows(requirement)) throw AttachmentRefused.requirementUnknown();
        if (application.stage() == Stage.DRAFT) return;
        if (application.stage() != Stage.NEEDS_FIX)
            throw new IllegalTransition(application.stage(), "change its files");
        if (FixScope.of(application.state().reasons()).wholeForm()) return;
        boolean asked = application.state().reasons().stream()
                .map(reason -> reason.requirement())
                .filter(Objects::nonNull)
                .anyMatch(wanted -> service.meets(wanted, Set.of(requirement)));
        if (!asked) throw AttachmentRefused.requirementNotAsked();
    }
}
