package id.adminduk.application.outreach;

import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;

/// The office out of house for some hours (jemput bola; domain.md 11).
///
/// @param place in words; sealed where it is kept, for it may be somebody's home
record OutreachSession(
        UUID id, RegionCode region, Kind kind, String place, Instant startsAt, Instant endsAt, String openedBy) {

    enum Kind {
        SCHOOL,
        HOSPITAL,
        ELDERLY_HOME,
        HOME_VISIT,
        NAGARI,
        OTHER
    }

    @Override
    public String toString() {
        return "OutreachSession[" + id + "]";
    }
}
