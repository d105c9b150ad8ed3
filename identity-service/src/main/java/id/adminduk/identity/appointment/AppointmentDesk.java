package id.adminduk.identity.appointment;

import id.adminduk.identity.appointment.Proposal.Kind;
import id.adminduk.identity.officer.Officer;
import id.adminduk.identity.officer.Officer.State;
import id.adminduk.identity.officer.Post;
import id.adminduk.identity.officer.Staff;
import id.adminduk.identity.officer.Staff.Change;
import id.adminduk.identity.officer.StaffRepository;
import id.adminduk.identity.resident.RegisteredPerson;
import id.adminduk.identity.resident.ResidentLookup;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.web.IfMatch;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives officers their power: what one administrator proposes another confirms.
@Component
class AppointmentDesk {
    private final Staff staff;
    private final StaffRepository officers;
    private final ProposalRepository proposals;
    private final ResidentLookup residents;
    private final AuditTrail audit;

    AppointmentDesk(
            Staff staff,
            StaffRepository officers,
            ProposalRepository proposals,
            ResidentLookup residents,
            AuditTrail audit) {
        this.staff = staff;
        this.officers = officers;
        this.proposals = proposals;
        this.residents = residents;
        this.audit = audit;
    }

    /// Part of the caller's transaction, which also keeps the answer for a repeated request.
    Officer appoint(String userName, String name, Phone phone, @Nullable Nik nik, Wanted wanted, CurrentUser admin) {
        var now = staff.nowFor(admin);
        staff.requireFit(wanted.post(), admin);
        var officer =
                new Officer(UUID.randomUUID(), userName, name, wanted.post(), State.PROPOSED, personWith(nik), now, 1);
        Staff.requireAnother(officer, admin);
        officers.add(officer, phone);
        propose(officer, Kind.APPOINTMENT, wanted, admin, now);
        return officer;
    }

    /// What is wanted, and why.
    record Wanted(Post post, String reason) {}

    /// Less power counts at once, more once another administrator confirms it.
    @Transactional
    public Officer change(UUID id, IfMatch version, Wanted wanted, CurrentUser admin) {
        var now = staff.nowFor(admin);
        var officer = staff.locked(id, admin);
        version.require(officer.version());
        staff.requireFit(wanted.post(), admin);
        var after = officer.at(wanted.post());
        if (wanted.post().exceeds(officer.post())) {
            propose(officer, Kind.CHANGE, wanted, admin, now);
            return officer;
        }
        staff.end(officer);
        return staff.write(after, Change.CHANGED, null, wanted.reason(), admin);
    }

    @Transactional
    public Officer reinstate(UUID id, IfMatch version, String reason, CurrentUser admin) {
        var now = staff.nowFor(admin);
        var officer = staff.locked(id, admin);
        version.require(officer.version());
        officer.requireSuspended();
        propose(officer, Kind.REINSTATEMENT, new Wanted(officer.post(), reason), admin, now);
        return officer;
    }

    @Transactional
    public Officer confirm(UUID id, CurrentUser admin) {
        var now = staff.nowFor(admin);
        var proposal = proposals.lock(id).orElseThrow(NotFound::new);
        var officer = staff.locked(proposal.officerId(), admin);
        if (proposal.proposedBy().equals(admin.subject())) throw new AppointmentRefused.FourEyesRequired();
        staff.requireFit(proposal.post(), admin);
        proposals.decide(id, "CONFIRMED", admin.subject(), now);
        return switch (proposal.kind()) {
            case APPOINTMENT -> written(officer.confirmed(proposal.post()), Change.APPOINTED, proposal, admin);
            case REINSTATEMENT ->
                written(officer.reinstated(officers.hasPassword(officer.id())), Change.REINSTATED, proposal, admin);
            case CHANGE -> {
                staff.end(officer);
                yield written(officer.at(proposal.post()), Change.CHANGED, proposal, admin);
            }
        };
    }

    /// By another, or withdrawn by whoever proposed it.
    @Transactional
    public void refuse(UUID id, String reason, CurrentUser admin) {
        var now = staff.nowFor(admin);
        var proposal = proposals.lock(id).orElseThrow(NotFound::new);
        var officer = staff.locked(proposal.officerId(), admin);
        proposals.decide(id, "REFUSED", admin.subject(), now);
        if (proposal.kind() == Kind.APPOINTMENT) staff.write(officer.dismissed(), Change.REFUSED, null, reason, admin);
        else tell("officer.proposal-refused", officer, reason, admin);
    }

    private Officer written(Officer after, Change change, Proposal proposal, CurrentUser admin) {
        return staff.write(after, change, proposal.proposedBy(), proposal.reason(), admin);
    }

    private void propose(Officer officer, Kind kind, Wanted wanted, CurrentUser admin, Instant now) {
        proposals.propose(new Proposal(
                UUID.randomUUID(), officer.id(), kind, wanted.post(), wanted.reason(), admin.subject(), now));
        tell("officer.proposed", officer, wanted.reason(), admin);
    }

    private void tell(String action, Officer officer, String reason, CurrentUser admin) {
        audit.record(AuditEntry.of(action, "officer", officer.id()).by(admin).because(reason));
    }

    private @Nullable UUID personWith(@Nullable Nik nik) {
        if (nik == null) return null;
        return residents.find(nik).map(RegisteredPerson::personId).orElseThrow(AppointmentRefused.PersonUnknown::new);
    }
}
