package id.adminduk.application.complaint;

import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.notification.Notices;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one door to complaints: a step as state, row of its history, event, audit entry and news to who
/// complained, in the caller's transaction. What people without a sign-in do is not audited: the entry would
/// hold their address.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ComplaintBook {
    private final ComplaintRepository complaints;
    private final ComplaintPins pins;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Notices notices;

    ComplaintBook(
            ComplaintRepository complaints, ComplaintPins pins, Outbox outbox, AuditTrail audit, Notices notices) {
        this.complaints = complaints;
        this.pins = pins;
        this.outbox = outbox;
        this.audit = audit;
        this.notices = notices;
    }

    public Complaint locked(UUID id) {
        return complaints.locked(id).orElseThrow(NotFound::new);
    }

    public void open(Complaint complaint, String pin) {
        complaints.add(complaint, pins.of(complaint.id(), pin));
        complaints.addStep(complaint, "OPEN", null, null);
        announce(complaint);
    }

    /// A step of an officer.
    public void record(Complaint after, ComplaintStep step, CurrentUser officer, @Nullable String reason) {
        write(after, step, Actor.of(officer).value(), reason);
        var entry = AuditEntry.of("complaint." + step.name().toLowerCase(Locale.ROOT), "complaint", after.id())
                .by(officer);
        audit.record(reason == null ? entry : entry.because(reason));
        if (step == ComplaintStep.ANSWER) tell(after, "complaint.answered");
        if (step == ComplaintStep.HIDE) tell(after, "complaint.hidden");
    }

    /// A step of whoever complained, or of time.
    public void record(Complaint after, ComplaintStep step) {
        write(after, step, null, null);
    }

    private void write(Complaint after, ComplaintStep step, @Nullable String actor, @Nullable String reason) {
        complaints.update(after);
        complaints.addStep(after, step.name(), actor, reason);
        announce(after);
    }

    private void announce(Complaint complaint) {
        outbox.publish(ComplaintMoved.TOPIC, complaint.id(), complaint.version(), ComplaintMoved.of(complaint));
    }

    private void tell(Complaint complaint, String text) {
        var phone = complaint.words().phone();
        if (phone == null) return;
        var to = new Notices.Addressee(phone, null);
        var once = complaint.id() + "/" + complaint.version();
        notices.tell(List.of(new Notices.News("complaint", text, once, List.of(complaint.number()), to)));
    }

    /// Answers nobody objected to are the last word.
    public int closeAnsweredBefore(Instant day, Instant now, int most) {
        var silent = complaints.lockedAnsweredBefore(day, most);
        for (var complaint : silent) record(complaint.close(now), ComplaintStep.CLOSE);
        return silent.size();
    }
}
