package id.adminduk.application.outreach;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.notification.Notices;
import id.adminduk.application.outreach.VisitRequest.State;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Plans the office's hours out of house, and whom it visits in them.
@Component
public class OutreachDesk {
    private static final Duration LONGEST = Duration.ofHours(24);

    private final OutreachRepository sessions;
    private final VisitRepository visits;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    OutreachDesk(OutreachRepository sessions, VisitRepository visits, Notices notices, AuditTrail audit, Clock clock) {
        this.sessions = sessions;
        this.visits = visits;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /// Where and when the office will be.
    record Plan(RegionCode region, OutreachSession.Kind kind, String place, Instant startsAt, Instant endsAt) {}

    /// Why somebody cannot come, and how they are reached.
    record Wish(
            RegionCode region,
            VisitRequest.Reason reason,
            Phone phone,
            @Nullable String note) {}

    @Transactional
    OutreachSession plan(Plan plan, CurrentUser officer) {
        if (!officer.covers(plan.region())) throw new OutreachRefused.OutsideOfDistrict();
        boolean ordered = plan.startsAt().isBefore(plan.endsAt());
        boolean brief = !plan.startsAt().plus(LONGEST).isBefore(plan.endsAt());
        if (!ordered || !brief || plan.endsAt().isBefore(clock.instant())) throw new OutreachRefused.WrongTimes();
        var session = new OutreachSession(
                UUID.randomUUID(),
                plan.region(),
                plan.kind(),
                plan.place(),
                plan.startsAt(),
                plan.endsAt(),
                officer.subject());
        sessions.add(session);
        audit.record(AuditEntry.of("outreach.planned", "outreach-session", session.id())
                .by(officer));
        return session;
    }

    /// A session of the officer's area; another's is none.
    OutreachSession seen(UUID id, CurrentUser officer) {
        return sessions.find(id)
                .filter(session -> officer.covers(session.region()))
                .orElseThrow(NotFound::new);
    }

    Map<Stage, Integer> cases(UUID session) {
        return sessions.cases(session);
    }

    /// A case opened in a session that has not ended. Part of the transaction that opens it.
    @Transactional
    public void carry(UUID application, UUID session, CurrentUser officer) {
        var found = seen(session, officer);
        if (found.endsAt().isBefore(clock.instant())) throw new OutreachRefused.SessionOver();
        sessions.carry(application, session);
    }

    @Transactional
    VisitRequest ask(Wish wish, RegionCode district, UUID person) {
        boolean here = district.contains(wish.region())
                && !wish.region().equals(wish.region().kecamatan());
        if (!here) throw new OutreachRefused.OutsideOfDistrict();
        var request = new VisitRequest(
                UUID.randomUUID(),
                person,
                wish.region(),
                wish.reason(),
                wish.phone(),
                wish.note(),
                State.WAITING,
                null,
                clock.instant(),
                1);
        if (!visits.add(request)) throw new OutreachRefused.AskedBefore();
        return request;
    }

    /// The person is told when the office comes.
    @Transactional
    VisitRequest schedule(UUID id, UUID sessionId, CurrentUser officer, IfMatch match) {
        var request =
                visits.lock(id).filter(found -> officer.covers(found.region())).orElseThrow(NotFound::new);
        match.require(request.version());
        var session = seen(sessionId, officer);
        if (session.endsAt().isBefore(clock.instant())) throw new OutreachRefused.SessionOver();
        var after = request.scheduled(sessionId);
        visits.update(after);
        audit.record(
                AuditEntry.of("outreach.visit-scheduled", "visit-request", id).by(officer));
        notices.visitPlanned(
                id,
                sessionId,
                session.startsAt(),
                new Notices.Addressee(after.phone().value(), null));
        return after;
    }

    @Transactional
    VisitRequest withdraw(UUID id, CurrentUser citizen, IfMatch match) {
        var request = visits.lock(id)
                .filter(found -> found.personId().equals(citizen.personId()))
                .orElseThrow(NotFound::new);
        match.require(request.version());
        var after = request.withdrawn();
        visits.update(after);
        return after;
    }
}
