package id.adminduk.identity.viewlimit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// An officer opened as many records as the rule allows (`QUOTA`), or far more than others of the same role (`PEERS`),
/// or asked for records outside of the own area (`AREA`).
///
/// @param raisedAt the day's first time
record Alarm(UUID id, String officer, LocalDate day, Kind kind, int times, Instant raisedAt) {
    enum Kind {
        QUOTA,
        PEERS,
        AREA
    }
}
