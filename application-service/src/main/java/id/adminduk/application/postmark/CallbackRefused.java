package id.adminduk.application.postmark;

import id.adminduk.kernel.problem.DomainException;

/// A report that no gateway of ours signed, or signed too long ago.
class CallbackRefused extends DomainException {
    CallbackRefused() {
        super(Kind.UNAUTHENTICATED, "callback-refused", "The report is not signed by this gateway, or too old.");
    }
}
