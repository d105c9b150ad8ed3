package id.adminduk.identity.correction;

import id.adminduk.identity.account.AccountDirectory;
import id.adminduk.identity.biodata.Element;
import id.adminduk.identity.biodata.Written;
import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.correction.CorrectionEvent.Asker;
import id.adminduk.identity.correction.CorrectionEvent.Change;
import id.adminduk.identity.correction.CorrectionEvent.Form;
import id.adminduk.identity.correction.CorrectionEvent.Named;
import id.adminduk.identity.correction.CorrectionRefused.WrongPapers;
import id.adminduk.identity.correction.CorrectionRefused.WrongValue;
import id.adminduk.identity.element.Contact;
import id.adminduk.identity.element.Foreigner;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.crypto.Confidential;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Phone;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Officers take requests and answer them. What is accepted is carried out by a case of service BIO-CHG, with its own
/// verifier and approver; the registry changes by nothing else (domain.md 8.3: rectification is that service).
@Component
class OfficerDesk {

    private final CorrectionRepository corrections;
    private final Competence competence;
    private final ResidentRepository residents;
    private final FamilyRepository families;
    private final AccountDirectory accounts;
    private final Outbox outbox;
    private final Confidential confidential;
    private final AuditTrail audit;
    private final Clock clock;

    OfficerDesk(
            CorrectionRepository corrections,
            Competence competence,
            ResidentRepository residents,
            FamilyRepository families,
            AccountDirectory accounts,
            Outbox outbox,
            Confidential confidential,
            AuditTrail audit,
            Clock clock) {
        this.corrections = corrections;
        this.competence = competence;
        this.residents = residents;
        this.families = families;
        this.accounts = accounts;
        this.outbox = outbox;
        this.confidential = confidential;
        this.audit = audit;
        this.clock = clock;
    }

    /// What an officer lets be written: elements, a foreigner's papers, how the family is reached.
    record Wanted(
            List<Value> values,
            @Nullable Foreigner foreigner,
            @Nullable Contact familyContact) {
        record Value(Element element, String newValue) {
            @Override
            public String toString() {
                return "Value[" + element + "]";
            }
        }
    }

    /// Shows the wish, and says in the audit trail that it did.
    @Transactional
    public Correction read(UUID id, CurrentUser officer) {
        var correction = competence.seen(corrections.find(id), officer);
        tell("correction.viewed", correction, officer);
        return correction;
    }

    @Transactional
    public Correction claim(UUID id, IfMatch version, CurrentUser officer) {
        return move(id, version, officer, "correction.claimed", (one, now) -> one.claimedBy(officer.subject(), now));
    }

    /// By whoever has it, or by an approver for somebody who is away.
    @Transactional
    public Correction release(UUID id, IfMatch version, CurrentUser officer) {
        return move(id, version, officer, "correction.released", (one, now) -> {
            if (!competence.mayRelease(officer)) one.requireClaimedBy(officer.subject());
            return one.released(now);
        });
    }

    @Transactional
    public Correction refuse(UUID id, IfMatch version, Refusal refusal, @Nullable String note, CurrentUser officer) {
        var refused = move(
                id,
                version,
                officer,
                "correction.refused",
                (one, now) -> one.refused(officer.subject(), refusal, note, now));
        var contact = confidential.seal(id, askerOf(refused));
        publish(refused, new CorrectionEvent.Refused(id, refused.number(), refusal, refused.changedAt(), contact));
        return refused;
    }

    @Transactional
    public Correction accept(UUID id, IfMatch version, Wanted wanted, @Nullable String note, CurrentUser officer) {
        var caseId = UUID.randomUUID();
        var accepted = move(
                id,
                version,
                officer,
                "correction.accepted",
                (one, now) -> one.accepted(officer.subject(), caseId, note, now));
        var person = residents.find(accepted.residentId()).orElseThrow();
        var form = formOf(person, wanted, askerOf(accepted));
        publish(
                accepted,
                new CorrectionEvent.Accepted(
                        id,
                        accepted.number(),
                        caseId,
                        accepted.requestedBy(),
                        accepted.changedAt(),
                        confidential.seal(id, form)));
        return accepted;
    }

    private Correction move(
            UUID id,
            IfMatch version,
            CurrentUser officer,
            String action,
            BiFunction<Correction, Instant, Correction> step) {
        var correction = competence.handled(corrections.find(id), officer);
        version.require(correction.version());
        var next = step.apply(correction, clock.instant());
        corrections.update(next);
        tell(action, next, officer);
        return next;
    }

    private Form formOf(Resident person, Wanted wanted, Asker asker) {
        var papers = wanted.foreigner();
        if (papers != null) {
            var today = OfficeDay.of(clock.instant());
            var faults =
                    papers.faults(person.biodata().citizenship(), person.birth().date(), today);
            if (!faults.isEmpty()) throw new WrongPapers(faults);
        }
        var home = families.familyOf(person.id()).map(Family::address).orElse(null);
        var changes = changes(new Written(person, home), wanted.values());
        return new Form(new Named(person.nik().value()), changes, papers, wanted.familyContact(), asker);
    }

    private static List<Change> changes(Written told, List<Wanted.Value> wanted) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < wanted.size(); i++) {
            var element = wanted.get(i).element();
            var value = wanted.get(i).newValue().strip();
            if (element == Element.NIK || !element.takes(told, value)) throw new WrongValue(i);
            changes.add(new Change(element, element.of(told), value));
        }
        return changes;
    }

    private Asker askerOf(Correction correction) {
        return new Asker(
                accounts.phoneOf(correction.requestedBy()).map(Phone::value).orElse(null));
    }

    private void publish(Correction correction, CorrectionEvent event) {
        outbox.publish(CorrectionEvent.TOPIC, correction.id(), correction.version(), event);
    }

    private void tell(String action, Correction correction, CurrentUser officer) {
        var entry = AuditEntry.of(action, "correction", correction.id()).by(officer);
        var answer = correction.answer();
        if (answer != null && answer.refusal() != null)
            entry = entry.because(answer.refusal().name());
        if (answer != null && answer.caseId() != null) entry = entry.forCase(answer.caseId());
        audit.record(entry);
    }
}
