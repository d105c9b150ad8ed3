package id.adminduk.identity.registration;

import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import java.util.Optional;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

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
        var report = reportIn(application);
        inbox.once(message, () -> {
            if (report.isPresent()) births.decide(application, report.get());
            else births.refuseUnreadable(application);
        });
    }

    /// Nothing when the form holds what no birth can: the case goes back to an officer instead of getting lost.
    private Optional<BirthReport> reportIn(ApprovedApplication application) {
        try {
            return Optional.of(
                    confidential.open(application.applicationId(), application.confidential(), BirthReport.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
