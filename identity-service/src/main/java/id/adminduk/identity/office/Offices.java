package id.adminduk.identity.office;

import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.types.RegionCode;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What others ask about offices.
@Component
public class Offices {
    private final OfficeRepository offices;

    Offices(OfficeRepository offices) {
        this.offices = offices;
    }

    /// An officer works at an open office whose region holds the officer's own; it stays open until the caller's
    /// transaction ends.
    public void require(UUID id, RegionCode officersRegion) {
        var office = offices.lock(id).orElseThrow(NotFound::new);
        if (office.closed()) throw new OfficeRefused.Closed();
        if (!office.region().contains(officersRegion)) throw new OfficeRefused.OfficerElsewhere();
    }
}
