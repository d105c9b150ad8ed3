package id.adminduk.application.appeal;

import id.adminduk.application.lifecycle.Actor;
import id.adminduk.kernel.security.CurrentUser;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What whoever decides on a case has to know about an appeal.
@Component
public class Appeals {
    private final AppealRepository appeals;

    Appeals(AppealRepository appeals) {
        this.appeals = appeals;
    }

    /// An appeal goes to officers who had no part in the rejection (domain.md 11).
    public void requireAnotherOfficer(UUID application, CurrentUser officer) {
        boolean concerned = appeals.find(application)
                .filter(appeal -> appeal.concerns(Actor.of(officer)))
                .isPresent();
        if (concerned) throw new AppealRefused.SecondOfficerRequired();
    }
}
