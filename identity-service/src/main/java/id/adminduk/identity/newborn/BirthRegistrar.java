package id.adminduk.identity.newborn;

import id.adminduk.identity.birth.BirthFacts;
import id.adminduk.identity.birth.BirthInquiry;
import id.adminduk.identity.birth.Finding;
import id.adminduk.identity.birth.ReportDay;
import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.family.MembershipRepository;
import id.adminduk.identity.newcomer.Newcomer;
import id.adminduk.identity.newcomer.NewcomerGuard;
import id.adminduk.identity.numbering.NumberIssuer;
import id.adminduk.identity.registration.ApprovedApplication;
import id.adminduk.identity.registration.Effect;
import id.adminduk.identity.registration.RegistrationBook;
import id.adminduk.identity.resident.Change;
import id.adminduk.identity.resident.ResidentRepository;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.messaging.TransientFailure;
import id.adminduk.kernel.types.InvalidValue;
import id.adminduk.kernel.types.PersonName;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Enters a birth into the registry, or says why not: one transaction, everything or nothing (domain.md 3.6).
@Component
class BirthRegistrar implements Effect<BirthReport> {
    private static final Logger LOG = LoggerFactory.getLogger(BirthRegistrar.class);
    private static final String ACTOR = "birth-registrar";

    private final BirthRepository births;
    private final BirthInquiry inquiry;
    private final NewcomerGuard guard;
    private final NumberIssuer numbers;
    private final ResidentRepository residents;
    private final FamilyRepository families;
    private final MembershipRepository memberships;
    private final BirthAnnouncer announcer;
    private final RegistrationBook book;
    private final AuditTrail audit;
    private final Clock clock;

    BirthRegistrar(
            BirthRepository births,
            BirthInquiry inquiry,
            NewcomerGuard guard,
            NumberIssuer numbers,
            ResidentRepository residents,
            FamilyRepository families,
            MembershipRepository memberships,
            BirthAnnouncer announcer,
            RegistrationBook book,
            AuditTrail audit,
            Clock clock) {
        this.births = births;
        this.inquiry = inquiry;
        this.guard = guard;
        this.numbers = numbers;
        this.residents = residents;
        this.families = families;
        this.memberships = memberships;
        this.announcer = announcer;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Set<String> services() {
        return Set.of("BIRTH");
    }

    @Override
    public Class<BirthReport> form() {
        return BirthReport.class;
    }

    /// The card of the mother, or of who takes in a foundling, is locked before her, as every effect does it: cases
    /// wait in a line, never in a circle.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(ApprovedApplication application, BirthReport report) {
        var now = clock.instant();
        var card = inquiry.cardToJoin(report.claim()).map(families::lock);
        var facts = inquiry.lockedFacts(report.claim());
        requireSameCard(card.orElse(null), facts);
        var reasons = reasonsToRefuse(application, report, facts, now);
        if (reasons.isEmpty()) {
            enter(application, newborn(report, facts), now);
        } else {
            book.refuse(application, reasons, now);
        }
    }

    private void enter(ApprovedApplication application, Newborn newborn, Instant now) {
        if (guard.mayEnter(application.applicationId(), List.of(newborn.newcomer()), now)) {
            register(application, newborn, now);
        } else {
            book.refuse(application, List.of(NewcomerGuard.REASON), now);
        }
    }

    private static PersonName nameOf(BirthReport report) {
        return new PersonName(Objects.requireNonNull(report.child().name()));
    }

    @Override
    public List<Newcomer> newcomers(BirthReport report) {
        var facts = inquiry.facts(report.claim());
        var name = report.child().name();
        var carer = facts.carer();
        if (name == null || !allowed(name) || carer == null || carer.membership() == null) return List.of();
        return List.of(newborn(report, facts).newcomer());
    }

    private Newborn newborn(BirthReport report, BirthFacts facts) {
        return Newborn.of(report, nameOf(report), facts, births::commonReligion);
    }

    private static void requireSameCard(@Nullable Family locked, BirthFacts facts) {
        var carer = facts.carer();
        var place = carer == null ? null : carer.membership();
        var expected = place == null ? null : place.familyId();
        if (!Objects.equals(expected, locked == null ? null : locked.id()))
            throw new TransientFailure("whoever takes the child changed cards while its lock was awaited");
    }

    private List<String> reasonsToRefuse(
            ApprovedApplication application, BirthReport report, BirthFacts facts, Instant now) {
        var findings = new ArrayList<>(inquiry.findings(facts, OfficeDay.of(now)));
        var child = report.child();
        if (!ReportDay.of(application.submittedAt()).allows(child.birthDateUnknown(), child.birthDate()))
            findings.add(Finding.BIRTH_DATE_TOO_RECENT);
        var name = child.name();
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
        var today = OfficeDay.of(now);
        var reported = ReportDay.of(application.submittedAt());
        var told = newborn.report().child();
        var before = families.lock(newborn.place().familyId());
        var child = newborn.resident(numbers.nik(id, before.region(), told.birthDate(), told.sex()), today);
        var born = new Change(now, ACTOR, id, Change.Kind.BORN);
        residents.add(List.of(child), born);
        memberships.append(before.id(), child.id(), newborn.shdk(), today);
        var family = families.childAdded(before, child.id(), born);
        births.add(newborn, id, reported);
        var attempt = book.born(application, child.id(), now);
        announcer.registered(application, attempt, newborn, child, family, now);
        audit.record(AuditEntry.of("resident.born", "resident", child.id())
                .bySystem(ACTOR)
                .forCase(id));
        audit.record(AuditEntry.of("family.child-added", "family", family.id())
                .bySystem(ACTOR)
                .forCase(id));
        LOG.info("application {} registered child {} in family {}", id, child.id(), family.id());
    }
}
