package id.adminduk.identity.history;

import id.adminduk.identity.resident.Resident;
import id.adminduk.identity.viewing.RecordView;
import java.time.Instant;
import java.util.UUID;

/// A resident on a day, as one officer sees them, and the change that had made it so.
record ResidentAsOf(
        RecordView record, long version, String change, Instant changedAt, String changedBy, UUID changedInCase) {
    static ResidentAsOf of(Past<Resident> past, RecordView record) {
        return new ResidentAsOf(
                record, past.version(), past.change(), past.changedAt(), past.changedBy(), past.caseId());
    }
}
