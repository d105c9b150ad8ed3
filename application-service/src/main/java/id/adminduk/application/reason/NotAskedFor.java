package id.adminduk.application.reason;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// A change of what was right: while a case is to be fixed, only what a reason names is open.
final class NotAskedFor extends DomainException {
    NotAskedFor(List<FieldError> errors) {
        super(Kind.UNPROCESSABLE, "not-asked-for", "Only what the officer named can be changed now.", errors);
    }
}
