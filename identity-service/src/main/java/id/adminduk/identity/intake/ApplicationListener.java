package id.adminduk.identity.intake;

import id.adminduk.identity.newcomer.NewcomerGuard;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hears what application-service decided; only approvals change the registry. Whom a case tells of is met by other
/// cases until it ends.
@Component
class ApplicationListener {
    private static final String APPROVED = "adminduk.application.approved.v1";
    private static final String SUBMITTED = "adminduk.application.submitted.v1";
    private static final String REJECTED = "adminduk.application.rejected.v1";
    private static final String CANCELLED = "adminduk.application.cancelled.v1";
    private static final String EXPIRED = "adminduk.application.expired.v1";

    private final Inbox inbox;
    private final Effects effects;
    private final Introductions introductions;
    private final NewcomerGuard guard;

    ApplicationListener(Inbox inbox, Effects effects, Introductions introductions, NewcomerGuard guard) {
        this.inbox = inbox;
        this.effects = effects;
        this.introductions = introductions;
        this.guard = guard;
    }

    @KafkaListener(topics = "adminduk.application")
    void on(EventMessage message) {
        switch (message.type()) {
            case APPROVED -> decide(message);
            case SUBMITTED -> introductions.hear(message);
            case REJECTED, CANCELLED, EXPIRED -> guard.forget(message.aggregateId());
            default -> {} // the registry has nothing to do
        }
    }

    private void decide(EventMessage message) {
        var application = message.read(ApprovedApplication.class);
        if (!effects.serve(application.service())) return;
        inbox.once(message, effects.decisionOn(application));
    }
}
