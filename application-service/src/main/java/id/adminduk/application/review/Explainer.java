package id.adminduk.application.review;

import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.notification.Notices;
import id.adminduk.application.reason.OfficerNotes;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells applicants why: the officer's note stays with the case, the coded reasons leave as a message.
@Component
class Explainer {
    private final Notices notices;
    private final OfficerNotes notes;

    Explainer(Notices notices, OfficerNotes notes) {
        this.notices = notices;
        this.notes = notes;
    }

    void asked(Application application, Explanation why, Instant now) {
        keep(application, why);
        contact(application)
                .ifPresent(to ->
                        notices.needsFix(application.id(), application.filing().number(), why.codes(), now, to));
    }

    void rejected(Application application, Explanation why, Instant now) {
        keep(application, why);
        contact(application)
                .ifPresent(to ->
                        notices.rejected(application.id(), application.filing().number(), why.codes(), now, to));
    }

    private void keep(Application application, Explanation why) {
        var note = why.note();
        if (note != null) notes.write(application.id(), application.state().at(), note);
    }

    private static Optional<Notices.Addressee> contact(Application application) {
        return application.form().contact().map(to -> new Notices.Addressee(to.phone(), to.email()));
    }
}
