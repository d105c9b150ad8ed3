package id.adminduk.identity.linkedapp;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import id.adminduk.kernel.problem.DomainException;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;

/// What the office registers and what not (RFC 9700 2.1, RFC 8252 7.3).
final class LinkedAppRules {
    static final String LOOPBACK = "127.0.0.1";

    /// One answer that names the field.
    static final class LinkedAppRefused extends DomainException {
        LinkedAppRefused(String pointer, String detail) {
            super(
                    Kind.UNPROCESSABLE,
                    "client-refused",
                    detail,
                    List.of(new FieldError(pointer, "client-refused", detail)));
        }
    }

    private LinkedAppRules() {}

    static void checkAddresses(Collection<String> addresses) {
        if (!addresses.stream().allMatch(LinkedAppRules::isWhole))
            throw new LinkedAppRefused(
                    "#/redirectUris", "Whole https addresses only, or http://127.0.0.1 for a program on a device.");
    }

    /// Compared letter by letter later, so nothing in it may be open.
    private static boolean isWhole(String address) {
        try {
            var uri = new URI(address);
            boolean reached =
                    "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && LOOPBACK.equals(uri.getHost());
            return reached
                    && uri.getHost() != null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && !address.contains("*");
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /// Public keys on P-256, each with an id.
    static String checkedKeys(String jwks) {
        try {
            var keys = JWKSet.parse(jwks);
            boolean good = !keys.isEmpty()
                    && keys.getKeys().stream()
                            .allMatch(key -> key instanceof ECKey ec
                                    && !ec.isPrivate()
                                    && ec.getKeyID() != null
                                    && Curve.P_256.equals(ec.getCurve()));
            if (good) return keys.toString();
        } catch (ParseException _) {
            // answered below
        }
        throw new LinkedAppRefused("#/jwks", "A JWK set of public P-256 keys, each with a kid.");
    }
}
