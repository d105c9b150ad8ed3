package id.adminduk.application.form;

import id.adminduk.kernel.problem.DomainException;

/// A form that is a list, a text or a number.
final class FormNotAnObject extends DomainException {
    FormNotAnObject() {
        super(Kind.BAD_REQUEST, "form-not-an-object", "A form is a JSON object.");
    }
}
