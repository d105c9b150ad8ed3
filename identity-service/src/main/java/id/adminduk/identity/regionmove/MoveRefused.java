package id.adminduk.identity.regionmove;

import id.adminduk.kernel.problem.DomainException;

/// Every way a bulk move is refused.
abstract sealed class MoveRefused extends DomainException {
    private MoveRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class Unknown extends MoveRefused {
        Unknown() {
            super(Kind.UNPROCESSABLE, "region-unknown", "One of the two codes is in no list of this registry.");
        }
    }

    static final class TooEarly extends MoveRefused {
        TooEarly() {
            super(Kind.UNPROCESSABLE, "region-move-too-early", "People are moved on the day itself or later.");
        }
    }

    static final class StillLiving extends MoveRefused {
        StillLiving() {
            super(
                    Kind.CONFLICT,
                    "region-move-still-living",
                    "Only a nagari that has ended is left by everybody; name the korong that leave.");
        }
    }

    static final class NotThere extends MoveRefused {
        NotThere() {
            super(
                    Kind.CONFLICT,
                    "region-move-target",
                    "People go to a living nagari of this district, all of them to the successor the list names.");
        }
    }

    static final class KorongUnknown extends MoveRefused {
        KorongUnknown() {
            super(
                    Kind.UNPROCESSABLE,
                    "region-move-korong",
                    "No family of the nagari lives in one of the korong named; nobody was moved.");
        }
    }
}
