package id.adminduk.identity.secondfactor;

import java.time.Instant;

/// What an authenticator app shows.
public final class TotpCodes {
    private TotpCodes() {}

    public static String at(String base32, Instant time) {
        return Totp.code(new TotpSecret(base32.replace(" ", "")), Totp.stepAt(time), Totp.DIGITS);
    }
}
