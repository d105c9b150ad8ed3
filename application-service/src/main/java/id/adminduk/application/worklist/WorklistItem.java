package id.adminduk.application.worklist;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.types.RegionCode;
import java.time.Instant;
import java.util.UUID;

/// A case in an officer's list; who it is about is only told when the case is opened.
record WorklistItem(
        UUID id,
        String service,
        String channel,
        RegionCode regionCode,
        String trackingNo,
        Stage state,
        Instant submittedAt,
        Instant promisedAt,
        boolean applicantDied,
        long version) {}
