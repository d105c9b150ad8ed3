package id.adminduk.identity.session;

import id.adminduk.kernel.crypto.BlindIndex;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/// Browsers on which somebody has shown the right password before: strangers who guess lock a name, but not its owner
/// out of there (promises.md S17). The cookie is sealed to the person and the password, so a new password makes every
/// browser a stranger again; the server keeps nothing.
@Component
public class KnownDevices {
    static final String COOKIE = "adminduk_device";

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int BYTES = 16;
    private static final char SEPARATOR = '.';

    private final BlindIndex index;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(BlindIndex index) {
        this.index = index;
    }

    /// What to count the wrong passwords of this browser by; empty for a browser that does not know this person.
    public Optional<String> ofThisRequest(String subject, String passwordHash) {
        var attributes = current();
        var cookie = attributes == null ? null : WebUtils.getCookie(attributes.getRequest(), COOKIE);
        if (cookie == null) return Optional.empty();
        int end = cookie.getValue().lastIndexOf(SEPARATOR);
        if (end < 0) return Optional.empty();
        var device = cookie.getValue().substring(0, end);
        var seal = cookie.getValue().substring(end + 1);
        boolean genuine = MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.UTF_8),
                sealOf(device, subject, passwordHash).getBytes(StandardCharsets.UTF_8));
        return genuine ? Optional.of("device " + device) : Optional.empty();
    }

    /// After the right password.
    public void remember(String subject, String passwordHash) {
        var attributes = current();
        var response = attributes == null ? null : attributes.getResponse();
        if (attributes == null || response == null) return;
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var device = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var cookie = cookie(device + SEPARATOR + sealOf(device, subject, passwordHash), attributes.getRequest());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static ResponseCookie cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .path("/login")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    private String sealOf(String device, String subject, String passwordHash) {
        var seal = index.of("known-device", device + " " + subject + " " + passwordHash);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
    }

    private static @Nullable ServletRequestAttributes current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes
                : null;
    }
}
