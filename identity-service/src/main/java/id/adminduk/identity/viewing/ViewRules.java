package id.adminduk.identity.viewing;

import id.adminduk.identity.family.Family;
import id.adminduk.identity.family.FamilyRepository;
import id.adminduk.identity.permit.Grounds;
import id.adminduk.identity.permit.PermitDesk;
import id.adminduk.identity.permit.PermitRefused;
import id.adminduk.identity.protection.ProtectionRepository;
import id.adminduk.identity.resident.Resident;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether the grounds let an officer see a record, and what of it: "no open case, no record" (promises.md T03),
/// protected persons (T30), field rights by role.
@Component
class ViewRules {
    private final ProtectionRepository protections;
    private final PermitDesk permits;
    private final FamilyRepository families;

    ViewRules(ProtectionRepository protections, PermitDesk permits, FamilyRepository families) {
        this.protections = protections;
        this.permits = permits;
        this.families = families;
    }

    sealed interface Sight {
        record Granted(FieldRights rights, @Nullable Family family, boolean isProtected) implements Sight {}

        record Denied(Refusal refusal) implements Sight {}
    }

    Sight sight(Resident resident, Ground ground, CurrentUser officer, Instant now) {
        boolean isProtected = protections.isProtected(resident.id());
        var rights = FieldRights.of(officer.roles(), isProtected);
        boolean agreed = permits.holds(officer, resident.id(), ground.given(), isProtected, now);
        if (rights.nothing() || (isProtected && !agreed))
            return new Sight.Denied(new Refusal("PROTECTED", new NotFound())); // as if there were no such record
        var family = families.familyOf(resident.id()).orElse(null);
        boolean hidden = !isProtected && family != null && protections.hidesHome(family.id());
        return refusal(ground, family, agreed)
                .<Sight>map(Sight.Denied::new)
                .orElseGet(() -> new Sight.Granted(hidden ? rights.withoutHome() : rights, family, isProtected));
    }

    private static Optional<Refusal> refusal(Ground ground, @Nullable Family family, boolean agreed) {
        var grounds = ground.given();
        if (grounds.caseId() != null) return ofCase(ground);
        if (grounds.card() != null) return ofCard(grounds, family);
        return agreed ? Optional.empty() : Optional.of(new Refusal("NO_PERMIT", new PermitRefused.PermitRequired()));
    }

    private static Optional<Refusal> ofCase(Ground ground) {
        return ground.ofCase().refusal().map(told -> new Refusal(told.why(), told));
    }

    private static Optional<Refusal> ofCard(Grounds grounds, @Nullable Family family) {
        if (family != null && family.number().equals(grounds.card())) return Optional.empty();
        return Optional.of(new Refusal("OTHER_CARD", new OtherCard()));
    }
}
