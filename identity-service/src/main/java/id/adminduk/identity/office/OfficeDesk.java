package id.adminduk.identity.office;

import id.adminduk.identity.office.Office.Kind;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.audit.AuditTrail;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.types.RegionCode;
import id.adminduk.kernel.web.IfMatch;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The administrator's side of offices: opens, changes and closes them.
@Component
class OfficeDesk {
    private final OfficeRepository offices;
    private final AuditTrail audit;

    OfficeDesk(OfficeRepository offices, AuditTrail audit) {
        this.offices = offices;
        this.audit = audit;
    }

    /// Part of the caller's transaction, which also keeps the answer for a repeated request.
    Office open(Kind kind, String name, RegionCode region, String address, LocalDate on, CurrentUser admin) {
        if (!kind.standsFor(region) || !offices.livingRegion(region)) throw new OfficeRefused.WrongRegion();
        var office = new Office(UUID.randomUUID(), kind, name, region, address, on, null, 1);
        offices.add(office);
        tell("office.opened", office.id(), admin);
        return office;
    }

    @Transactional
    public Office change(UUID id, IfMatch version, String name, String address, CurrentUser admin) {
        var before = open(id);
        version.require(before.version());
        var after = before.with(name, address);
        offices.update(after);
        tell("office.changed", id, admin);
        return after;
    }

    @Transactional
    public Office close(UUID id, IfMatch version, LocalDate on, CurrentUser admin) {
        var before = open(id);
        version.require(before.version());
        if (offices.hasOfficers(id)) throw new OfficeRefused.HasOfficers();
        var after = before.closed(on);
        offices.update(after);
        tell("office.closed", id, admin);
        return after;
    }

    List<Office> all() {
        return offices.all();
    }

    private Office open(UUID id) {
        var office = offices.lock(id).orElseThrow(NotFound::new);
        if (office.closed()) throw new OfficeRefused.Closed();
        return office;
    }

    private void tell(String action, UUID id, CurrentUser admin) {
        audit.record(AuditEntry.of(action, "office", id).by(admin));
    }
}
