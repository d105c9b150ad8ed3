package id.adminduk.partner.partner;

import id.adminduk.kernel.problem.DomainException;
import java.time.Duration;

/// Every way a partner is told that this is not its to send, and every way an enrolment fails (promises.md S70, S71).
public abstract sealed class PartnerRefused extends DomainException {
    private PartnerRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    private PartnerRefused(Kind kind, String code, String detail, Duration retryAfter) {
        super(kind, code, detail, retryAfter);
    }

    public static final class Mismatch extends PartnerRefused {
        public Mismatch() {
            super(Kind.FORBIDDEN, "partner-mismatch", "Token, key and facility must belong to one partner.");
        }
    }

    public static final class Suspended extends PartnerRefused {
        Suspended() {
            super(Kind.FORBIDDEN, "partner-suspended", "This partner may not send at present.");
        }
    }

    public static final class EventTypeNotAllowed extends PartnerRefused {
        public EventTypeNotAllowed() {
            super(Kind.FORBIDDEN, "event-type-not-allowed", "This partner is not enrolled for this kind of event.");
        }
    }

    public static final class DailyLimit extends PartnerRefused {
        public DailyLimit() {
            super(
                    Kind.TOO_MANY_REQUESTS,
                    "partner-quota-exceeded",
                    "The daily volume agreed with the office is used up.",
                    Duration.ofHours(1));
        }
    }

    public static final class FacilityOutsideArea extends PartnerRefused {
        FacilityOutsideArea() {
            super(Kind.UNPROCESSABLE, "facility-outside-area", "A facility lies outside the partner's areas.");
        }
    }

    public static final class AlreadyEnrolled extends PartnerRefused {
        AlreadyEnrolled() {
            super(Kind.CONFLICT, "partner-exists", "The client id or a facility code belongs to a partner already.");
        }
    }

    public static final class KeyExists extends PartnerRefused {
        KeyExists() {
            super(Kind.CONFLICT, "key-exists", "This key id or this key is registered already.");
        }
    }

    public static final class TooManyKeys extends PartnerRefused {
        TooManyKeys() {
            super(Kind.CONFLICT, "too-many-keys", "A partner has at most two active keys. Revoke one first.");
        }
    }
}
