package id.adminduk.identity.element;

import java.time.LocalDate;
import java.util.Objects;

/// A card that counts no longer, with why (domain.md 3.3 A, 3.6): of a KTP-el, a KIA and the digital identity (IKD) the
/// last one that ended.
///
/// @param issuedOn since when it had counted
public record EndedCard(Kind kind, LocalDate issuedOn, LocalDate endedOn, Why because) {

    public enum Kind {
        KTP_EL,
        KIA,
        IKD
    }

    /// `CHANGED` is a card that prints what is so no longer, `GROWN` a child card of somebody too old for it.
    public enum Why {
        LOST,
        DAMAGED,
        CHANGED,
        MOVED,
        CITIZENSHIP,
        DECEASED,
        GROWN
    }

    public EndedCard {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(issuedOn);
        Objects.requireNonNull(endedOn);
        Objects.requireNonNull(because);
    }
}
