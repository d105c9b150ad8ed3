package id.adminduk.identity.registration;

import id.adminduk.identity.birth.BirthFacts;
import id.adminduk.identity.birth.BirthInquiry;
import id.adminduk.identity.birth.Finding;
import id.adminduk.identity.family.FamilyChange;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.family.MembershipRepository;
import id.adminduk.identity.numbering.NikIssuer;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.types.InvalidValue;
import id.adminduk.kernel.types.PersonName;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Enters a birth into the registry, or says why not: one transaction, everything or nothing (domain.md 3.6).
@Component
class BirthRegistrar {
    private static final Logger LOG = LoggerFactory.getLogger(BirthRegistrar.class);
    private static final String ACTOR = "birth-registrar";

    private final RegistrationRepository registrations;
    private final BirthInquiry inquiry;
    private final NikIssuer niks;
    private final ResidentRepository residents;
    private final FamilyRepository families;
    private final MembershipRepository memberships;
    private final RegistryAnnouncer announcer;
    private final AuditTrail audit;
    private final Clock clock;

    BirthRegistrar(
            RegistrationRepository registrations,
            BirthInquiry inquiry,
            NikIssuer niks,
            ResidentRepository residents,
            FamilyRepository families,
            MembershipRepository memberships,
            RegistryAnnouncer announcer,
            AuditTrail audit,
            Clock clock) {
        this.registrations = registrations;
        this.inquiry = inquiry;
        this.niks = niks;
        this.residents = residents;
        this.families = families;
        this.memberships = memberships;
        this.announcer = announcer;
        this.audit = audit;
        this.clock = clock;
    }

    /// An application is registered once; a refused one may be approved and tried again.
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(ApprovedApplication application, BirthReport report) {
        if (registrations.registered(application.applicationId())) {
            LOG.info("application {} is registered already", application.applicationId());
            return;
        }
        var now = clock.instant();
        var facts = inquiry.lockedFacts(report.claim());
        var reasons = reasonsToRefuse(application, report, facts, now);
        if (reasons.isEmpty()) {
            var name = new PersonName(Objects.requireNonNull(report.child().name()));
            register(application, Newborn.of(report, name, facts), now);
        } else {
            refuse(application, reasons, now);
        }
    }

    /// Answers an approval whose form the registry cannot read.
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuseUnreadable(ApprovedApplication application) {
        if (registrations.registered(application.applicationId())) return;
        refuse(application, List.of("REPORT_UNREADABLE"), clock.instant());
    }

    private List<String> reasonsToRefuse(
            ApprovedApplication application, BirthReport report, BirthFacts facts, Instant now) {
        var findings = new ArrayList<>(inquiry.findings(facts, ReportDay.of(now).date()));
        var name = report.child().name();
        if (name == null || name.isBlank()) findings.add(Finding.NAME_MISSING);
        else if (!allowed(name)) findings.add(Finding.NAME_INVALID);
        return findings.stream()
                .filter(finding -> finding.stops(application.straightThrough()))
                .map(Finding::name)
                .toList();
    }

    private static boolean allowed(String name) {
        try {
            return !new PersonName(name).value().isEmpty();
        } catch (InvalidValue refused) {
            return false;
        }
    }

    private void register(ApprovedApplication application, Newborn newborn, Instant now) {
        var id = application.applicationId();
        var today = ReportDay.of(now).date();
        var reported = ReportDay.of(application.submittedAt());
        var told = newborn.report().child();
        var before = families.lock(newborn.place().familyId());
        var child = newborn.resident(niks.next(before.region(), told.birthDate(), told.sex()), today);
        residents.add(List.of(child), new Change(now, ACTOR, id, Change.Kind.BORN));
        memberships.append(before.id(), child.id(), newborn.place().shdk().ofNewborn(), today);
        var family =
                families.childAdded(before, child.id(), new FamilyChange(now, ACTOR, id, FamilyChange.Kind.CHILD_BORN));
        registrations.addBirth(child.id(), id, told, newborn.model(), reported);
        var attempt = registrations.register(id, child.id(), now);
        announcer.registered(application, attempt, newborn, child, family, now);
        audit.record(AuditEntry.of("resident.born", "resident", child.id())
                .bySystem(ACTOR)
                .forCase(id));
        audit.record(AuditEntry.of("family.child-added", "family", family.id())
                .bySystem(ACTOR)
                .forCase(id));
        LOG.info("application {} registered child {} in family {}", id, child.id(), family.id());
    }

    private void refuse(ApprovedApplication application, List<String> reasons, Instant now) {
        var id = application.applicationId();
        var attempt = registrations.refuse(id, reasons, now);
        announcer.refused(application, attempt, reasons, now);
        audit.record(AuditEntry.of("registration.refused", "application", id)
                .bySystem(ACTOR)
                .forCase(id)
                .because(String.join(",", reasons)));
        LOG.info("application {} refused: {}", id, reasons);
    }
}
