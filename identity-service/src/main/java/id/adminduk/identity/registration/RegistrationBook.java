package id.adminduk.identity.registration;

import id.adminduk.identity.dossier.Settled;
import id.adminduk.identity.newcomer.NewcomerGuard;
import id.adminduk.identity.numbering.NumberWanted;
import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.resident.ResidentStatus;
import id.adminduk.identity.sync.SyncLedger;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.crypto.Confidential;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Notes what became of an application, tells the others, and leaves a trace for the auditors; all in the transaction
/// of the change.
@Component
public class RegistrationBook {
    private static final Logger LOG = LoggerFactory.getLogger(RegistrationBook.class);
    private static final String ACTOR = "registrar";

    private final RegistrationRepository registrations;
    private final RegistryAnnouncer announcer;
    private final NewcomerGuard guard;
    private final SyncLedger ledger;
    private final Confidential confidential;
    private final AuditTrail audit;
    private final ApplicationEventPublisher inside;

    RegistrationBook(
            RegistrationRepository registrations,
            RegistryAnnouncer announcer,
            NewcomerGuard guard,
            SyncLedger ledger,
            Confidential confidential,
            AuditTrail audit,
            ApplicationEventPublisher inside) {
        this.registrations = registrations;
        this.announcer = announcer;
        this.guard = guard;
        this.ledger = ledger;
        this.confidential = confidential;
        this.audit = audit;
        this.inside = inside;
    }

    /// Whether nothing is left to do; the case is locked.
    public boolean registered(ApprovedApplication application) {
        var done = registrations.registered(application.applicationId());
        if (done) LOG.info("application {} is registered already", application.applicationId());
        return done;
    }

    /// Nothing is in the registry yet; SIAK is asked for the numbers, and the case goes on when they have come.
    public void await(ApprovedApplication application, List<NumberWanted> wanted, Instant now) {
        var id = application.applicationId();
        registrations.await(application, now);
        ledger.ask(id, application.service(), wanted, application.confidential(), now);
        audit.record(AuditEntry.of("registration.awaits-number", "application", id)
                .bySystem(ACTOR)
                .forCase(id));
        LOG.info("application {} for {} waits for {} numbers", id, application.service(), wanted.size());
    }

    /// Every reason at once; the case may come back.
    public void refuse(ApprovedApplication application, List<String> reasons, Instant now) {
        var id = application.applicationId();
        var attempt = registrations.refuse(id, application.service(), reasons, now);
        guard.refused(id);
        announcer.refused(application, attempt, reasons, now);
        audit.record(AuditEntry.of("registration.refused", "application", id)
                .bySystem(ACTOR)
                .forCase(id)
                .because(String.join(",", reasons)));
        LOG.info("application {} for {} refused: {}", id, application.service(), reasons);
    }

    /// Notes the child that entered the registry; answers which attempt of the case this was.
    public long born(ApprovedApplication application, UUID child, Instant now) {
        return registrations.register(application, child, now);
    }

    void change(ApprovedApplication application, Settled settled, @Nullable Letter letter, Instant now) {
        var id = application.applicationId();
        var form = confidential.open(id, application.confidential(), JsonNode.class);
        var attempt = registrations.register(application, form.toString(), now);
        announcer.changed(application, attempt, settled, letter, form, now);
        trace(application, settled);
        var died = settled.residents().stream()
                .filter(person -> person.is(ResidentStatus.DECEASED))
                .map(Resident::id)
                .toList();
        if (!died.isEmpty()) inside.publishEvent(new PeopleDied(id, died));
    }

    /// What became of a move later, told under the application that started it: nobody completed it, or people landed.
    void follow(UUID id, String service, Settled settled, Instant now) {
        var attempt = registrations.again(id);
        var sequel = new ApprovedApplication(id, service, null, null, true, now, "");
        announcer.changed(sequel, attempt, settled, null, JsonNodeFactory.instance.nullNode(), now);
        trace(sequel, settled);
    }

    /// A change that no application asked for; whoever made it tells SIAK.
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(UUID id, long number, String service, Settled settled, Instant now) {
        var made = new ApprovedApplication(id, service, null, null, false, now, "");
        announcer.told(made, number, settled, now);
        trace(made, settled);
    }

    private void trace(ApprovedApplication application, Settled settled) {
        var id = application.applicationId();
        Stream.concat(
                        settled.residents().stream()
                                .map(person -> AuditEntry.of("resident.changed", "resident", person.id())),
                        settled.families().stream()
                                .map(family -> AuditEntry.of("family.changed", "family", family.id())))
                .forEach(entry -> audit.record(entry.bySystem(ACTOR).forCase(id).because(application.service())));
        LOG.info(
                "application {} for {} changed {} residents and {} families",
                id,
                application.service(),
                settled.residents().size(),
                settled.families().size());
    }
}
