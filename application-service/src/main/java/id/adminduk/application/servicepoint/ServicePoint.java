package id.adminduk.application.servicepoint;

import id.adminduk.application.servicepoint.Setup.Counter;
import id.adminduk.kernel.problem.NotFound;
import id.adminduk.kernel.types.RegionCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place that serves people one after the other.
///
/// @param officeId the office in identity-service, where the place is one
/// @param active whether it serves people at all
public record ServicePoint(
        UUID id,
        Kind kind,
        String name,
        RegionCode region,
        @Nullable UUID officeId,
        boolean active,
        Setup setup,
        long version) {

    /// A puskesmas and others keep their queue here as our own offices do.
    public enum Kind {
        DUKCAPIL,
        KECAMATAN,
        NAGARI,
        PUSKESMAS,
        OTHER
    }

    ServicePoint with(String newName, @Nullable UUID newOffice, boolean serves, Setup newSetup) {
        return new ServicePoint(id, kind, newName, region, newOffice, serves, newSetup, version + 1);
    }

    /// One of its lines; refuses a code it does not have.
    public Line line(String code) {
        return setup.lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow(ServicePointRefused.NoSuchLine::new);
    }

    public Counter counter(int no) {
        return setup.counters().stream()
                .filter(counter -> counter.no() == no)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
