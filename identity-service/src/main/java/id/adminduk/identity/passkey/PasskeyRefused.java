package id.adminduk.identity.passkey;

import id.adminduk.kernel.problem.DomainException;

/// The device's answer is not one to our question, or not of a passkey we know. Which, nobody is told.
final class PasskeyRefused extends DomainException {
    PasskeyRefused() {
        super(Kind.UNAUTHENTICATED, "passkey-refused", "The passkey was not accepted.");
    }
}
