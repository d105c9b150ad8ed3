package id.adminduk.application.lifecycle;

import id.adminduk.application.catalogue.ServiceDefinition;
import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.ApplicationState.Draft;
import id.adminduk.application.promise.CaseClock;
import id.adminduk.application.residents.RegistryCheck;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case: one request for one service, from draft to closed. Every command is checked against the table of moves in
/// [Command].
public record Application(
        UUID id,
        String service,
        int serviceVersion,
        Origin origin,
        RegionCode region,
        Form form,
        @Nullable RegistryCheck check,
        Filing filing,
        ApplicationState state,
        long version) {

    /// A case of this version of the service, by which it is judged to its end.
    public static Application draft(UUID id, ServiceDefinition service, Origin origin, RegionCode region, Instant now) {
        return new Application(
                id,
                service.code(),
                service.version(),
                origin,
                region,
                Form.EMPTY,
                null,
                Filing.NONE,
                new Draft(now),
                0);
    }

    public Stage stage() {
        return state.stage();
    }

    /// The same case with another form: by its applicant before submission, by an officer after the registry refused
    /// it.
    public Application withForm(Form changed) {
        return new Application(id, service, serviceVersion, origin, region, changed, check, filing, state, version);
    }

    /// What the registry says about the people, and with it the office that is competent: domicile decides (domain.md
    /// 3.1).
    public Application checked(RegistryCheck result) {
        var home = result.home() != null && region.kabupaten().contains(result.home()) ? result.home() : region;
        return new Application(id, service, serviceVersion, origin, home, form, result, filing, state, version);
    }

    /// The same case in the hands of another nagari's officers.
    public Application inRegion(RegionCode other) {
        return new Application(id, service, serviceVersion, origin, other, form, check, filing, state, version);
    }

    public Application tracked(String trackingNo) {
        return new Application(
                id, service, serviceVersion, origin, region, form, check, filing.numbered(trackingNo), state, version);
    }

    /// The same case with its clock turned.
    public Application clocked(@Nullable CaseClock turned) {
        return new Application(
                id, service, serviceVersion, origin, region, form, check, filing.clocked(turned), state, version);
    }

    public Application withVersion(long next) {
        return new Application(id, service, serviceVersion, origin, region, form, check, filing, state, next);
    }

    public Transition awaitName(Instant now) {
        return moved(
                Command.AWAIT_NAME,
                new ApplicationState.WaitingName(now),
                new ApplicationEvent.WaitingName(id, origin.partnerEventId(), now));
    }

    public Transition submit(Instant now, Instant promisedAt) {
        return submitted(Command.SUBMIT, now, promisedAt);
    }

    public Transition completeName(Form named, Instant now, Instant promisedAt) {
        return withForm(named).submitted(Command.COMPLETE_NAME, now, promisedAt);
    }

    /// Those who know the place are asked first; the office's promise begins when they have answered.
    public Transition askEndorsement(Instant now) {
        var filed = filing.filed(now);
        var event = new ApplicationEvent.Endorsing(id, service, region, origin.partnerEventId(), now);
        var next = new Application(id, service, serviceVersion, origin, region, form, check, filed, state, version);
        return next.moved(Command.ASK_ENDORSEMENT, new ApplicationState.Endorsing(now), event);
    }

    /// Everybody who was asked has confirmed, or the office goes on without them.
    public Transition endorse(Instant now, Instant promisedAt) {
        return submitted(Command.ENDORSE, now, promisedAt);
    }

    public Transition requestFix(List<Reason> reasons, Instant now) {
        return moved(
                Command.REQUEST_FIX,
                new ApplicationState.NeedsFix(reasons, now),
                new ApplicationEvent.NeedsFix(id, service, region, origin.partnerEventId(), codes(reasons), now));
    }

    /// Back in the queue at its old place; the first submission stays the one the promise counts from.
    public Transition resubmit(Instant now) {
        return moved(Command.RESUBMIT, new ApplicationState.Submitted(now), null);
    }

    public Transition verify(Actor verifier, Instant now) {
        return moved(
                Command.VERIFY,
                new ApplicationState.Verified(verifier, now),
                new ApplicationEvent.Verified(id, service, region, origin.partnerEventId(), now));
    }

    /// Four eyes: whoever verified a case cannot also approve it; only the system, where the office allows it, does
    /// both.
    public Transition approve(Actor approver, String confidential, Instant now) {
        Command.APPROVE.requireFrom(stage());
        var verifier = Objects.requireNonNull(state.verifier());
        if (verifier.equals(approver) && !approver.isSystem()) throw new ApplicationRefused.FourEyesRequired();
        var event = new ApplicationEvent.Approved(
                id,
                filing.trackingNo(),
                service,
                origin.channel(),
                region,
                origin.partnerEventId(),
                origin.partnerId(),
                approver.isSystem(),
                filing.submittedAt(),
                now,
                confidential);
        return moved(Command.APPROVE, new ApplicationState.Registering(verifier, now), event);
    }

    public Transition refusedByRegistry(List<Reason> reasons, Instant now) {
        return moved(
                Command.RETURN,
                new ApplicationState.ReturnedByRegistry(reasons, now),
                new ApplicationEvent.RefusedByRegistry(id, service, origin.partnerEventId(), codes(reasons), now));
    }

    public Transition registered(Instant now) {
        return moved(Command.REGISTER, new ApplicationState.AwaitingSignature(now), null);
    }

    /// Its cards are printed and lie where the applicant wants them.
    public Transition makeReady(Instant now) {
        return moved(
                Command.MAKE_READY,
                new ApplicationState.ReadyForPickup(now),
                new ApplicationEvent.ReadyForPickup(id, service, region, origin.partnerEventId(), now));
    }

    public Transition handOver(Instant now) {
        return moved(
                Command.HAND_OVER,
                new ApplicationState.Delivered(now),
                new ApplicationEvent.Delivered(id, service, region, origin.partnerEventId(), now));
    }

    public Transition close(Instant now) {
        var event = new ApplicationEvent.Closed(
                id,
                service,
                origin.channel(),
                region,
                origin.partnerEventId(),
                filing.submittedAt(),
                now,
                filing.keptBy(now));
        return moved(Command.CLOSE, new ApplicationState.Closed(now), event);
    }

    public Transition reject(List<Reason> reasons, Instant now) {
        return moved(
                Command.REJECT,
                new ApplicationState.Rejected(reasons, now),
                new ApplicationEvent.Rejected(id, service, region, origin.partnerEventId(), codes(reasons), now));
    }

    /// A second officer looks at what was refused. What never came to an officer cannot be looked at again.
    public Transition appeal(Instant now, Instant promisedAt) {
        if (filing.submittedAt() == null) throw new ApplicationRefused.IllegalTransition(stage(), Command.APPEAL);
        var event = new ApplicationEvent.Appealed(id, service, region, origin.partnerEventId(), now);
        var filed = filing.promised(promisedAt);
        return new Application(id, service, serviceVersion, origin, region, form, check, filed, state, version)
                .moved(Command.APPEAL, new ApplicationState.Submitted(now), event);
    }

    public Transition expire(Instant now) {
        return moved(
                Command.EXPIRE,
                new ApplicationState.Expired(now),
                new ApplicationEvent.Expired(id, service, region, origin.partnerEventId(), now));
    }

    public Transition cancel(List<Reason> reasons, Instant now) {
        return moved(
                Command.CANCEL,
                new ApplicationState.Cancelled(reasons, now),
                new ApplicationEvent.Cancelled(id, service, region, origin.partnerEventId(), codes(reasons), now));
    }

    private Transition submitted(Command command, Instant now, Instant promisedAt) {
        var filed = filing.submitted(now, promisedAt);
        var event = new ApplicationEvent.Submitted(
                id,
                filed.trackingNo(),
                service,
                origin.channel(),
                region,
                origin.partnerEventId(),
                origin.partnerId(),
                filed.submittedAt(),
                filed.promisedAt(),
                null);
        var next = new Application(id, service, serviceVersion, origin, region, form, check, filed, state, version);
        return next.moved(command, new ApplicationState.Submitted(now), event);
    }

    private Transition moved(Command command, ApplicationState next, @Nullable ApplicationEvent event) {
        command.requireFrom(stage());
        return new Transition(
                new Application(id, service, serviceVersion, origin, region, form, check, filing, next, version),
                command,
                event);
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).distinct().toList();
    }
}
