package id.adminduk.identity.office;

import id.adminduk.identity.region.RegionLevel;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place people can go to. It serves the region it stands for.
record Office(
        UUID id,
        Kind kind,
        String name,
        RegionCode region,
        String address,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        long version) {

    /// The district office, its unit in a kecamatan, a counter in a nagari.
    enum Kind {
        DISTRICT(RegionLevel.KABUPATEN),
        UPT(RegionLevel.KECAMATAN),
        NAGARI_COUNTER(RegionLevel.NAGARI);

        private final RegionLevel level;

        Kind(RegionLevel level) {
            this.level = level;
        }

        /// Whether an office of this kind can stand for that region.
        boolean standsFor(RegionCode region) {
            return RegionLevel.of(region) == level;
        }
    }

    boolean closed() {
        return closedOn != null;
    }

    Office with(String name, String address) {
        return new Office(id, kind, name, region, address, openedOn, closedOn, version + 1);
    }

    Office closed(LocalDate on) {
        return new Office(id, kind, name, region, address, openedOn, on, version + 1);
    }
}
