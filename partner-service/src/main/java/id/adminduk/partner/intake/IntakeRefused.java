package id.adminduk.partner.intake;

import id.adminduk.kernel.problem.DomainException;

/// Every way a proved message is still not taken.
public abstract sealed class IntakeRefused extends DomainException {
    private IntakeRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    public static final class TooLarge extends IntakeRefused {
        TooLarge() {
            super(Kind.PAYLOAD_TOO_LARGE, "payload-too-large", "A message has at most 1 MiB.");
        }
    }

    public static final class Unsupported extends IntakeRefused {
        Unsupported() {
            super(Kind.UNPROCESSABLE, "event-type-unsupported", "This kind of event cannot be sent here yet.");
        }
    }

    public static final class MessageIdReused extends IntakeRefused {
        public MessageIdReused() {
            super(Kind.CONFLICT, "message-id-reused", "This message id came with another content before.");
        }
    }
}
