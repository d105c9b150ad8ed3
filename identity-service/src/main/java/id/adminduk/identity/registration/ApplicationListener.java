package id.adminduk.identity.registration;

import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Hears what application-service decided; only approvals change the registry.
@Component
class ApplicationListener {
    private static final String APPROVED = "adminduk.application.approved.v1";
    private static final String BIRTH = "BIRTH";

    private final Inbox inbox;
    private final Confidential confidential;
    private final BirthRegistrar births;

    ApplicationListener(Inbox inbox, Confidential confidential, BirthRegistrar births) {
        this.inbox = inbox;
        this.confidential = confidential;
        this.births = births;
    }

    @KafkaListener(topics = "adminduk.application")
    void on(EventMessage message) {
        if (!message.type().equals(APPROVED)) return;
        var application = message.read(ApprovedApplication.class);
        if (!application.service().equals(BIRTH)) return;
        var report = confidential.open(application.applicationId(), application.confidential(), BirthReport.class);
        inbox.once(message, () -> births.decide(application, report));
    }
}
