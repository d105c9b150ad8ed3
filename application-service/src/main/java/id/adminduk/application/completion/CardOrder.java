package id.adminduk.application.completion;

import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;

/// One card to print, as the printer's list shows it: nothing of a person.
///
/// @param kind KTP_EL, KIA or SKTT
/// @param misprints blanks spoiled on it so far
record CardOrder(
        UUID id,
        UUID applicationId,
        String trackingNo,
        String service,
        RegionCode region,
        String kind,
        State state,
        int misprints,
        Instant orderedAt) {
    enum State {
        AWAITED,
        PRINTED
    }
}
