package id.adminduk.identity.merging;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way a merge, or its undoing, is refused.
abstract sealed class MergeRefused extends DomainException {
    private MergeRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static final class HeadsFamily extends MergeRefused {
        HeadsFamily() {
            super(
                    "duplicate-heads-family",
                    "The record to switch off heads a card with others: name the new head, or change it first where"
                            + " the card's new number has to come from SIAK.");
        }
    }

    static final class NotOnTheCard extends MergeRefused {
        NotOnTheCard() {
            super("duplicate-new-head", "The new head is somebody on that card, or the record that stays.");
        }
    }

    static final class AgainstTheRules extends MergeRefused {
        AgainstTheRules(List<String> reasons) {
            super("duplicate-card-rules", "The card would break its rules: " + String.join(", ", reasons) + ".");
        }
    }

    static final class ChangedSince extends MergeRefused {
        ChangedSince() {
            super("duplicate-changed", "One of the two, or a card of theirs, is no longer as it was.");
        }
    }
}
