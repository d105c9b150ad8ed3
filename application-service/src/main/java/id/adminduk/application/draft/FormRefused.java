package id.adminduk.application.draft;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Fields of the form break their rules; `errors` says which and how.
final class FormRefused extends DomainException {
    FormRefused(List<FieldError> errors) {
        super(Kind.UNPROCESSABLE, leading(errors), "Some fields cannot be right.", errors);
    }

    /// One kind of mistake names itself (`nik-invalid`), several are `validation-failed`.
    private static String leading(List<FieldError> errors) {
        var codes = errors.stream().map(FieldError::code).distinct().toList();
        return codes.size() == 1 && codes.getFirst().endsWith("-invalid") ? codes.getFirst() : "validation-failed";
    }
}
