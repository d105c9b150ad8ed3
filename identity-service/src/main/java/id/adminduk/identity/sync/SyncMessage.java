package id.adminduk.identity.sync;

import id.adminduk.identity.numbering.NumberKind;
import id.adminduk.identity.numbering.NumberRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An entry as SIAK gets it, by file or by HTTP; `entry` is the key by which it may come twice (docs/siak.md).
public record SyncMessage(
        UUID entry,
        SyncEntry.Kind kind,

        @com.fasterxml.jackson.annotation.JsonProperty("case")
        UUID caseId,

        String service,
        @Nullable String region,
        Instant at,
        List<Wanted> numbers,
        JsonNode data) {

    /// A number we ask for: the first digits it must have.
    public record Wanted(UUID request, NumberKind kind, String startsWith) {
        static Wanted of(NumberRequest request) {
            return new Wanted(
                    request.id(), request.wanted().kind(), request.wanted().certain());
        }
    }
}
