package id.adminduk.application.delivery;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way a delivery says no.
public abstract sealed class DeliveryRefused extends DomainException {
    private DeliveryRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private DeliveryRefused(String code, String detail, List<FieldError> errors) {
        super(Kind.UNPROCESSABLE, code, detail, errors);
    }

    /// The cards are somewhere else.
    public static final class IllegalStep extends DeliveryRefused {
        public IllegalStep(DeliveryState state, DeliveryStep step) {
            super(Kind.CONFLICT, "delivery-not-there", "A delivery that is %s cannot %s.".formatted(state, step));
        }
    }

    /// The service gives no card, or the case has ended.
    public static final class NotOffered extends DeliveryRefused {
        public NotOffered() {
            super(Kind.CONFLICT, "delivery-not-offered", "This case leads to no card that could be delivered.");
        }
    }

    /// One answer for a wrong PIN and for one that waits after too many wrong ones.
    public static final class WrongPin extends DeliveryRefused {
        public WrongPin() {
            super(
                    Kind.FORBIDDEN,
                    "delivery-pin-wrong",
                    "The PIN is not right. After five wrong tries it rests for 15 minutes.");
        }
    }

    public static final class ChoiceInvalid extends DeliveryRefused {
        public ChoiceInvalid(List<FieldError> errors) {
            super("delivery-choice-invalid", "The place or the address does not fit the way of delivery.", errors);
        }
    }
}
