package id.adminduk.identity.syncanswer;

import java.time.LocalDate;
import java.util.UUID;

/// People who moved out have been let in elsewhere: the district they went to has pulled their letter (SKPWNI).
public record Landing(UUID caseId, LocalDate on) {
    /// The service whose people land.
    static final String SERVICE = "MOVE-OUT";

    /// `DONE` when the people are MOVED_OUT, `TOO_LATE` when their letter had run out and they were taken back: an
    /// officer has to look.
    public enum State {
        HEARD,
        DONE,
        TOO_LATE
    }
}
