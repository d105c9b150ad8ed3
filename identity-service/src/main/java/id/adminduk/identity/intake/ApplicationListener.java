package id.adminduk.identity.intake;

import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hears what application-service decided; only approvals change the registry.
@Component
class ApplicationListener {
    private static final String APPROVED = "adminduk.application.approved.v1";

    private final Inbox inbox;
    private final Effects effects;

    ApplicationListener(Inbox inbox, Effects effects) {
        this.inbox = inbox;
        this.effects = effects;
    }

    @KafkaListener(topics = "adminduk.application")
    void on(EventMessage message) {
        if (!message.type().equals(APPROVED)) return;
        var application = message.read(ApprovedApplication.class);
        if (!effects.serve(application.service())) return;
        inbox.once(message, effects.decisionOn(application));
    }
}
