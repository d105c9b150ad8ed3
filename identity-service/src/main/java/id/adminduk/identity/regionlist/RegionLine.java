package id.adminduk.identity.regionlist;

import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a code list. Dates, successor and an older spelling are there where the list has such columns.
record RegionLine(
        int line,
        RegionCode code,
        String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable RegionCode successor,
        @Nullable String olderName) {

    boolean ended() {
        return validUntil != null;
    }
}
