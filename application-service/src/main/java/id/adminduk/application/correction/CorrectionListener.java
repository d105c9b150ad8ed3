package id.adminduk.application.correction;

import id.adminduk.application.form.Form;
import id.adminduk.application.notification.Notices;
import id.adminduk.application.notification.Notices.Addressee;
import id.adminduk.application.residents.Registry;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.EventMessage;
import id.adminduk.kernel.messaging.Inbox;
import id.adminduk.kernel.messaging.TransientFailure;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class CorrectionListener {
    private final Inbox inbox;
    private final Registry registry;
    private final Confidential confidential;
    private final CorrectionCases cases;
    private final Notices notices;

    CorrectionListener(
            Inbox inbox, Registry registry, Confidential confidential, CorrectionCases cases, Notices notices) {
        this.inbox = inbox;
        this.registry = registry;
        this.confidential = confidential;
        this.cases = cases;
        this.notices = notices;
    }

    @KafkaListener(topics = "adminduk.correction")
    void on(EventMessage message) {
        switch (message.type()) {
            case AcceptedCorrection.TYPE -> open(message);
            case RefusedCorrection.TYPE -> inbox.once(message, () -> tell(message.read(RefusedCorrection.class)));
            default -> {} // other facts about requests are for others
        }
    }

    /// Where somebody lives decides which office is competent, so the case waits until the registry answers.
    private void open(EventMessage message) {
        var accepted = message.read(AcceptedCorrection.class);
        var form = confidential.open(accepted.correctionId(), accepted.confidential(), Form.class);
        var check = registry.ask(accepted.caseId(), cases.service(), form, accepted.requestedBy());
        if (check.isAway()) throw new TransientFailure("identity-service is away");
        inbox.once(message, () -> cases.open(accepted, form, check));
    }

    private void tell(RefusedCorrection refused) {
        var contact =
                confidential.open(refused.correctionId(), refused.confidential(), RefusedCorrection.Contact.class);
        if (contact.phone() == null) return;
        notices.correctionRefused(
                refused.correctionId(), refused.number(), refused.reason(), new Addressee(contact.phone(), null));
    }
}
