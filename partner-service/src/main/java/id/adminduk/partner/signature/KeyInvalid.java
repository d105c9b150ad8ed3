package id.adminduk.partner.signature;

import id.adminduk.kernel.problem.DomainException;

/// A key we cannot or will not register: 422 `key-invalid`.
public final class KeyInvalid extends DomainException {
    KeyInvalid(String detail) {
        super(Kind.UNPROCESSABLE, "key-invalid", detail);
    }
}
