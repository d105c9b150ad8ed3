package id.adminduk.identity.familystore;

import id.adminduk.identity.codes.CodeSet;
import id.adminduk.identity.familyfile.FileFormat;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A family file and what the run of now, or the last one, made of it.
public record FamilyFile(
        UUID id,
        FileFormat format,
        CodeSet codes,
        State state,
        long bytes,
        Instant receivedAt,
        Tally tally,
        @Nullable String refusal,
        @Nullable Instant endedAt) {

    public enum State {
        /// On its way in.
        RECEIVING,
        /// Here, with all its columns.
        RECEIVED,
        /// A dry run looks at it.
        CHECKING,
        /// Looked at; nothing was written.
        CHECKED,
        /// On its way into the registry.
        IMPORTING,
        /// Every family without a problem is in the registry.
        IMPORTED,
        /// Failed several times at one place; it can be started again there.
        STOPPED,
        /// Cannot be read to its end.
        REFUSED;

        public boolean running() {
            return this == CHECKING || this == IMPORTING;
        }
    }

    /// How far a run has come, and what it met.
    ///
    /// @param lines people in the whole file
    /// @param lastLine the last row done
    /// @param residents people in the registry now, or that would be
    /// @param leftOut families that a problem keeps out
    /// @param quarantined rows kept until they have a NIK
    public record Tally(
            long lines,
            long lastLine,
            long residents,
            long families,
            long leftOut,
            long quarantined,
            long problems,
            long warnings) {

        /// After one more batch.
        public Tally plus(Tally batch) {
            return new Tally(
                    lines,
                    batch.lastLine,
                    residents + batch.residents,
                    families + batch.families,
                    leftOut + batch.leftOut,
                    quarantined + batch.quarantined,
                    problems + batch.problems,
                    warnings + batch.warnings);
        }

        public Tally of(long lines) {
            return new Tally(lines, lastLine, residents, families, leftOut, quarantined, problems, warnings);
        }

        /// Named parameters.
        public Map<String, Object> columns() {
            return Map.of(
                    "lines", lines,
                    "lastLine", lastLine,
                    "residents", residents,
                    "families", families,
                    "leftOut", leftOut,
                    "quarantined", quarantined,
                    "problems", problems,
                    "warnings", warnings);
        }
    }
}
