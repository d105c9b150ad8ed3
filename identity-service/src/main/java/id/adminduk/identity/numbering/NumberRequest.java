package id.adminduk.identity.numbering;

import java.util.UUID;

/// A number that was asked of SIAK, as one line of an entry in the sync ledger.
public record NumberRequest(UUID id, UUID entryId, UUID caseId, NumberWanted wanted, State state) {
    /// `GIVEN` has come and waits for its case, `USED` is in the registry, `REFUSED` waits for its case to hear it.
    public enum State {
        WANTED,
        GIVEN,
        USED,
        REFUSED
    }
}
