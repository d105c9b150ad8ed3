package id.adminduk.identity.acting;

import id.adminduk.identity.acting.ActingRefused.ManualReview;
import id.adminduk.identity.acting.ActingRefused.PersonUnknown;
import id.adminduk.identity.acting.ActingRefused.Unsuitable;
import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.interest.OwnAffairs;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.Nik;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Records powers of attorney and answers who may act for whom.
@Component
class ActingDesk {
    /// Different people outside the family one may act for in thirty days before somebody looks at it.
    static final int MOST_GRANTORS = 5;

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int LONGEST_MONTHS = 6;

    record Request(Nik grantor, Nik attorney, Set<String> services, LocalDate signedOn, LocalDate validUntil) {
        @Override
        public String toString() {
            return "Request";
        }
    }

    /// @param services for which; empty where every one
    /// @param until the last day, where there is one
    record Represented(
            UUID personId,
            String name,
            Ground ground,
            Set<String> services,
            @Nullable LocalDate until) {}

    private final ActingQueries residents;
    private final PowerRepository powers;
    private final OwnAffairs affairs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ActingDesk(
            ActingQueries residents,
            PowerRepository powers,
            OwnAffairs affairs,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.residents = residents;
        this.powers = powers;
        this.affairs = affairs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Why this person may act for that one in this service; nothing where they may not.
    Optional<Ground> groundOf(UUID actor, UUID subject, String service) {
        if (actor.equals(subject)) return Optional.of(Ground.SELF);
        return representedBy(actor).stream()
                .filter(one -> one.personId().equals(subject))
                .filter(one -> one.services().isEmpty() || one.services().contains(service))
                .map(Represented::ground)
                .findFirst();
    }

    /// Minors on the own family card first, then who gave a power of attorney.
    List<Represented> representedBy(UUID person) {
        var me = residents.find(person);
        if (me.isEmpty() || me.get().isMinor(today())) return List.of();
        var children = residents.familyOf(person).stream()
                .filter(other -> other.isMinor(today()) && me.get().isParentOf(other))
                .map(child -> new Represented(child.personId(), child.name(), Ground.PARENT, Set.of(), null));
        return Stream.concat(children, powers.heldBy(person, today()).stream().flatMap(this::represented))
                .toList();
    }

    List<PowerOfAttorney> givenBy(UUID person) {
        return powers.givenBy(person, today());
    }

    /// The officer has seen both people and the signed form.
    UUID record(Request request, CurrentUser officer) {
        var grantor = residents
                .find(request.grantor())
                .filter(found -> officer.covers(found.region()))
                .orElseThrow(() -> new PersonUnknown("#/grantorNik"));
        var attorney = residents.find(request.attorney()).orElseThrow(() -> new PersonUnknown("#/attorneyNik"));
        affairs.refuse(officer, grantor.personId(), attorney.personId());
        check(request, grantor, attorney);
        var power = new PowerOfAttorney(
                UUID.randomUUID(),
                grantor.personId(),
                attorney.personId(),
                request.services(),
                request.signedOn(),
                request.validUntil());
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            boolean relatives = grantor.familyId().equals(attorney.familyId());
            if (!relatives
                    && powers.othersFor(attorney.personId(), grantor.personId(), now.minus(WINDOW)) >= MOST_GRANTORS)
                throw new ManualReview();
            powers.insert(power, officer.subject(), now);
            audit.record(AuditEntry.of("power-of-attorney.recorded", "power-of-attorney", power.id())
                    .by(officer));
        });
        return power.id();
    }

    void revoke(UUID id, UUID grantor, CurrentUser user) {
        transaction.executeWithoutResult(_ -> {
            if (!powers.revoke(id, grantor, clock.instant())) throw new NotFound();
            audit.record(AuditEntry.of("power-of-attorney.revoked", "power-of-attorney", id)
                    .by(user));
        });
    }

    private void check(Request request, Relative grantor, Relative attorney) {
        if (grantor.personId().equals(attorney.personId()))
            throw new Unsuitable("#/attorneyNik", "Nobody needs a power of attorney for themselves.");
        if (grantor.isMinor(today())) throw new Unsuitable("#/grantorNik", "A minor gives no power of attorney.");
        if (attorney.isMinor(today())) throw new Unsuitable("#/attorneyNik", "A minor holds no power of attorney.");
        if (request.signedOn().isAfter(today())) throw new Unsuitable("#/signedOn", "Signed in the future.");
        if (request.validUntil().isBefore(today())
                || request.validUntil().isAfter(request.signedOn().plusMonths(LONGEST_MONTHS)))
            throw new Unsuitable("#/validUntil", "Valid from today to six months after it was signed at the latest.");
    }

    private Stream<Represented> represented(PowerOfAttorney power) {
        return residents
                .find(power.grantorId())
                .map(grantor -> new Represented(
                        grantor.personId(),
                        grantor.name(),
                        Ground.POWER_OF_ATTORNEY,
                        power.services(),
                        power.validUntil()))
                .stream();
    }

    private LocalDate today() {
        return OfficeDay.of(clock.instant());
    }
}
