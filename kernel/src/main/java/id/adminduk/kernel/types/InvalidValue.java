package id.adminduk.kernel.types;

import id.adminduk.kernel.problem.DomainException;

/// A value that breaks its format or rule: 422 with code `<kind>-invalid`. Never quotes the value, which may identify
/// somebody.
public final class InvalidValue extends DomainException {
    public InvalidValue(String kind, String rule) {
        super(Kind.UNPROCESSABLE, kind + "-invalid", rule);
    }
}
