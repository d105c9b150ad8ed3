package id.adminduk.application.endorsement;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.catalogue.Catalogue;
import id.adminduk.application.endorsement.Endorsement.State;
import id.adminduk.application.lifecycle.Actor;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.promise.Promise;
import id.adminduk.application.settings.EndorsementStep;
import id.adminduk.application.settings.ServiceSettings;
import id.adminduk.kernel.messaging.Outbox;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Files a case with those who know the place first, where the office wants it, and hands it on to the office when
/// they have answered (decision 0095). Always part of the caller's transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Endorsements {
    static final Actor SYSTEM = new Actor("SYSTEM:endorsement");

    /// The registry did not say in which nagari the family lives, so nobody could be asked.
    static final String NOBODY_TO_ASK = "NAGARI_UNKNOWN";

    private final EndorsementRepository endorsements;
    private final EndorsementProperties properties;
    private final ServiceSettings settings;
    private final CaseBook cases;
    private final Catalogue catalogue;
    private final Promise promise;
    private final Outbox outbox;

    Endorsements(
            EndorsementRepository endorsements,
            EndorsementProperties properties,
            ServiceSettings settings,
            CaseBook cases,
            Catalogue catalogue,
            Promise promise,
            Outbox outbox) {
        this.endorsements = endorsements;
        this.properties = properties;
        this.settings = settings;
        this.cases = cases;
        this.catalogue = catalogue;
        this.promise = promise;
        this.outbox = outbox;
    }

    /// A complete draft goes to its endorsers, or at once to the office.
    ///
    /// @param ready the draft with what the registry says and its tracking number
    public Application file(Application draft, Application ready, Mover mover, Instant now) {
        var steps = settings.endorsementSteps(ready.service());
        if (steps.isEmpty() || !isNagari(ready.region())) {
            var filed = cases.record(draft, ready.submit(now, dueAfter(now, ready)), mover);
            steps.forEach(
                    step -> endorsements.add(Endorsement.asked(filed, step, now).passed(NOBODY_TO_ASK), null));
            return filed;
        }
        return goOn(cases.record(draft, ready.askEndorsement(now), mover), mover, now);
    }

    /// A fixed case goes back to where it was: with the office that had it, or with whoever has not confirmed it yet.
    public Application refile(Application fixed, Mover mover, Instant now) {
        if (fixed.filing().promisedAt() != null) return cases.record(fixed, fixed.resubmit(now), mover);
        endorsements
                .waitingFor(fixed.id())
                .ifPresent(left -> endorsements.decide(left.withdrawn(), null, now)); // an officer asked for the fix
        return goOn(cases.record(fixed, fixed.askEndorsement(now), mover), mover, now);
    }

    /// The next step is asked, or the case is the office's from now on.
    Application goOn(Application endorsing, Mover mover, Instant now) {
        var next = next(endorsing);
        if (next == null) return cases.record(endorsing, endorsing.endorse(now, dueAfter(now, endorsing)), mover);
        endorsements.add(Endorsement.asked(endorsing, next, now), patienceFrom(now));
        return endorsing;
    }

    /// Keeps a decision and tells of it.
    void decide(Endorsement after, @Nullable String note, Instant now) {
        endorsements.decide(after, note, now);
        if (after.state() == State.WITHDRAWN) return;
        tell(
                after,
                new EndorsementFact.Decided(
                        after.id(),
                        after.applicationId(),
                        after.step(),
                        after.region(),
                        after.state(),
                        after.askedAt(),
                        now));
    }

    void remind(Endorsement waiting, Instant now) {
        int reminder = waiting.reminders() + 1;
        endorsements.remind(waiting.id(), patienceFrom(now));
        tell(
                waiting,
                new EndorsementFact.Reminded(
                        waiting.id(), waiting.applicationId(), waiting.step(), waiting.region(), reminder, now));
    }

    boolean isRemindedEnough(Endorsement waiting) {
        return waiting.reminders() >= properties.reminders();
    }

    private void tell(Endorsement about, EndorsementFact fact) {
        outbox.publish(EndorsementFact.TOPIC, about.id(), about.version() + about.reminders(), fact);
    }

    private @Nullable EndorsementStep next(Application endorsing) {
        var done = endorsements.done(endorsing.id());
        List<EndorsementStep> wanted = settings.endorsementSteps(endorsing.service());
        return wanted.stream().filter(step -> !done.contains(step)).findFirst().orElse(null);
    }

    private Instant patienceFrom(Instant now) {
        return promise.after(now, properties.remindAfter());
    }

    private Instant dueAfter(Instant now, Application application) {
        return promise.dueAfter(now, catalogue.get(application.service(), application.serviceVersion()));
    }

    private static boolean isNagari(RegionCode region) {
        return !region.equals(region.kecamatan());
    }
}
