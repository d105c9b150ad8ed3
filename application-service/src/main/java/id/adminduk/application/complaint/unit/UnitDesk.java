package id.adminduk.application.complaint.unit;

import id.adminduk.application.complaint.Complaint;
import id.adminduk.application.complaint.ComplaintBook;
import id.adminduk.application.complaint.ComplaintRefused.NotYours;
import id.adminduk.application.complaint.ComplaintState;
import id.adminduk.application.complaint.ComplaintStep;
import id.adminduk.application.complaint.PhotoRepository;
import id.adminduk.application.complaint.PhotoRepository.Photo;
import id.adminduk.application.complaint.Unit;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an officer does with a complaint their unit has to answer; anybody else's is none.
@Component
class UnitDesk {
    private static final int AT_ONCE = 100;

    private final ComplaintBook book;
    private final PhotoRepository photos;
    private final AuditTrail audit;
    private final Clock clock;

    UnitDesk(ComplaintBook book, PhotoRepository photos, AuditTrail audit, Clock clock) {
        this.book = book;
        this.photos = photos;
        this.audit = audit;
        this.clock = clock;
    }

    /// Why a complaint is not answered.
    enum HidingReason {
        ABUSE,
        ADVERTISING,
        SAID_BEFORE,
        NOT_OURS
    }

    /// @param photo whether there is one
    record Shown(Complaint complaint, boolean photo) {}

    @Transactional
    Shown show(UUID id, CurrentUser officer) {
        var complaint = seen(id, officer);
        audit.record(AuditEntry.of("complaint.viewed", "complaint", id).by(officer));
        return new Shown(complaint, photos.has(id));
    }

    @Transactional
    Photo photo(UUID id, CurrentUser officer) {
        seen(id, officer);
        var photo = photos.find(id).orElseThrow(NotFound::new);
        audit.record(AuditEntry.of("complaint.photo-viewed", "complaint", id).by(officer));
        return photo;
    }

    /// The officer takes it in hand.
    @Transactional
    Complaint assign(UUID id, IfMatch seen, CurrentUser officer) {
        var taken = changing(id, seen, officer).assign(officer.subject(), clock.instant());
        book.record(taken, ComplaintStep.ASSIGN, officer, null);
        return taken;
    }

    @Transactional
    Complaint transfer(UUID id, Unit to, IfMatch seen, CurrentUser officer) {
        var moved = changing(id, seen, officer).transfer(to, clock.instant());
        book.record(moved, ComplaintStep.TRANSFER, officer, to.name());
        return moved;
    }

    @Transactional
    Complaint answer(UUID id, String text, IfMatch seen, CurrentUser officer) {
        var answered = changing(id, seen, officer).answer(text, clock.instant());
        book.record(answered, ComplaintStep.ANSWER, officer, null);
        return answered;
    }

    @Transactional
    Complaint hide(UUID id, HidingReason why, IfMatch seen, CurrentUser officer) {
        var hidden = changing(id, seen, officer).hide(clock.instant());
        book.record(hidden, ComplaintStep.HIDE, officer, why.name());
        return hidden;
    }

    private Complaint changing(UUID id, IfMatch version, CurrentUser officer) {
        var complaint = seen(id, officer);
        version.require(complaint.version());
        if (complaint.state() == ComplaintState.ASSIGNED && !officer.subject().equals(complaint.officer()))
            throw new NotYours();
        return complaint;
    }

    private Complaint seen(UUID id, CurrentUser officer) {
        var complaint = book.locked(id);
        if (!complaint.unit().has(officer) || !officer.covers(complaint.region())) throw new NotFound();
        return complaint;
    }

    /// Nobody objected within 14 days.
    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
    @Transactional
    public void closeAnswered() {
        var now = clock.instant();
        book.closeAnsweredBefore(now.minus(Complaint.OBJECTION), now, AT_ONCE);
    }
}
