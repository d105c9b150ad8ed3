package id.adminduk.application.endorsement;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.endorsement.Endorsement.State;
import id.adminduk.application.endorsement.EndorsementRepository.Said;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.web.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Takes the answers of those who know the place.
@Component
class EndorsementDesk {
    /// What an endorser may say against a case; each has a sentence for the citizen.
    private static final Set<String> REASONS =
            Set.of("PERSON_NOT_KNOWN_HERE", "ADDRESS_NOT_CONFIRMED", "EVENT_NOT_CONFIRMED", "ENDORSER_WANTS_TO_TALK");

    private static final Pattern NUMBER = Pattern.compile("\\b([0-9]{6})[0-9]{6}([0-9]{4})\\b");

    private final EndorsementRepository repository;
    private final Endorsements endorsements;
    private final CaseBook cases;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    EndorsementDesk(
            EndorsementRepository repository,
            Endorsements endorsements,
            CaseBook cases,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.repository = repository;
        this.endorsements = endorsements;
        this.cases = cases;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// Why not, in a code and perhaps in the endorser's own words.
    record Refusal(@Nullable String code, @Nullable String note) {
        @Override
        public String toString() {
            return "Refusal[" + code + "]";
        }
    }

    /// A request and what it is about.
    record Opened(Endorsement endorsement, Application application, Form facts) {
        @Override
        public String toString() {
            return "Opened[" + endorsement.id() + "]";
        }
    }

    /// What the endorser is to vouch for: the form, without how the applicant is reached and without anybody's number.
    @Transactional
    Opened open(UUID id, Endorser endorser) {
        var endorsement = asked(id, endorser);
        var application = cases.seenBy(endorsement.applicationId(), endorser.user());
        audit.record(AuditEntry.of("endorsement.viewed", "endorsement", id)
                .by(endorser.user())
                .forCase(application.id()));
        return new Opened(endorsement, application, facts(application.form()));
    }

    private Form facts(Form form) {
        var tree = form.tree().deepCopy();
        tree.remove(List.of("contact", "reporter"));
        var masked = NUMBER.matcher(json.writeValueAsString(tree)).replaceAll("$1******$2");
        return new Form(json.readValue(masked, ObjectNode.class));
    }

    /// What was said about a case.
    @Transactional(readOnly = true)
    List<Said> about(UUID application, CurrentUser user) {
        cases.seenBy(application, user);
        return repository.of(application);
    }

    @Transactional
    Endorsement confirm(UUID id, Endorser endorser, IfMatch match) {
        var found = asked(id, endorser);
        if (found.isAlready(State.CONFIRMED, endorser.actor())) return found;
        var application = cases.lockedForDecision(found.applicationId(), endorser.user());
        var now = clock.instant();
        var after = waiting(id, application, match).confirmed(endorser.actor());
        if (repository.confirmedBefore(application.id(), endorser.actor()))
            throw new EndorsementRefused.SecondEndorserRequired();
        endorsements.decide(after, null, now);
        var mover = Mover.of(endorser.user());
        endorsements.goOn(cases.change(application, "CONFIRM_" + after.step(), mover, now), mover, now);
        return after;
    }

    @Transactional
    Endorsement refuse(UUID id, Refusal refusal, Endorser endorser, IfMatch match) {
        var code = refusal.code();
        if (code == null || !REASONS.contains(code)) throw new EndorsementRefused.ReasonUnknown();
        var found = asked(id, endorser);
        if (found.isAlready(State.REFUSED, endorser.actor())) return found;
        var application = cases.lockedForDecision(found.applicationId(), endorser.user());
        var now = clock.instant();
        var after = waiting(id, application, match).refused(endorser.actor(), code);
        endorsements.decide(after, refusal.note(), now);
        var move = application.requestFix(List.of(Reason.of(code)), now);
        cases.record(application, move, Mover.of(endorser.user()));
        return after;
    }

    /// As it stands now that nobody else can change its case.
    private Endorsement waiting(UUID id, Application locked, IfMatch match) {
        var current = repository.get(id);
        if (locked.stage() != Stage.ENDORSING || current.state() != State.WAITING)
            throw new EndorsementRefused.Decided();
        match.require(current.version());
        return current;
    }

    /// What another korong or another nagari is asked is nothing to this endorser.
    private Endorsement asked(UUID id, Endorser endorser) {
        var found = repository.get(id);
        if (!endorser.speaksFor(found)) throw new NotFound();
        return found;
    }
}
