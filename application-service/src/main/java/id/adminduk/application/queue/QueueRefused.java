package id.adminduk.application.queue;

import id.adminduk.kernel.problem.DomainException;

/// Every way a queue says no.
abstract sealed class QueueRefused extends DomainException {
    private QueueRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static final class Closed extends QueueRefused {
        Closed() {
            super("queue-closed", "No tickets are given out any more today.");
        }
    }

    /// Somebody called, or served, at this counter comes first.
    static final class CounterBusy extends QueueRefused {
        CounterBusy() {
            super("counter-busy", "Serve or miss the ticket at this counter first.");
        }
    }

    static final class WrongStep extends QueueRefused {
        WrongStep() {
            super("ticket-step-invalid", "The ticket is not where this can be done.");
        }
    }

    static final class ReturnedBefore extends QueueRefused {
        ReturnedBefore() {
            super("ticket-returned", "A missed ticket comes back once.");
        }
    }
}
