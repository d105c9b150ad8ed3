package id.adminduk.identity.casecheck;

import java.util.Optional;

/// What application-service says about a case on which somebody wants to see a record.
public enum CaseAnswer {
    OPEN,
    ENDED,
    OTHER_PEOPLE,
    /// There is none, or none this officer may know of.
    UNKNOWN,
    /// Nobody could say now; whoever asks must refuse.
    UNAVAILABLE;

    /// Empty where the case is open.
    public Optional<CaseRefused> refusal() {
        return switch (this) {
            case OPEN -> Optional.empty();
            case ENDED -> Optional.of(new CaseRefused.Ended());
            case OTHER_PEOPLE -> Optional.of(new CaseRefused.OfOthers());
            case UNKNOWN -> Optional.of(new CaseRefused.Unknown());
            case UNAVAILABLE -> Optional.of(new CaseRefused.Unchecked());
        };
    }
}
