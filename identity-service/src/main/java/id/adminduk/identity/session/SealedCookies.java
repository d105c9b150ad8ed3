package id.adminduk.identity.session;

import id.adminduk.kernel.crypto.BlindIndex;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.session.web.http.CookieSerializer;

/// The session's id in the cookie, with a keyed seal: whoever reads the ids in the database cannot make a cookie of
/// one.
public final class SealedCookies implements CookieSerializer {
    private static final char SEPARATOR = '.';

    private final CookieSerializer cookies;
    private final BlindIndex index;

    public SealedCookies(CookieSerializer cookies, BlindIndex index) {
        this.cookies = cookies;
        this.index = index;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        var id = value.getCookieValue();
        var sealed = id.isEmpty() ? id : id + SEPARATOR + sealOf(id);
        var changed = new CookieValue(value.getRequest(), value.getResponse(), sealed);
        changed.setCookieMaxAge(id.isEmpty() ? 0 : value.getCookieMaxAge());
        cookies.writeCookieValue(changed);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream().flatMap(this::opened).toList();
    }

    private Stream<String> opened(String sealed) {
        int end = sealed.lastIndexOf(SEPARATOR);
        if (end < 0) return Stream.empty();
        var id = sealed.substring(0, end);
        boolean genuine = MessageDigest.isEqual(
                sealed.substring(end + 1).getBytes(StandardCharsets.UTF_8),
                sealOf(id).getBytes(StandardCharsets.UTF_8));
        return genuine ? Stream.of(id) : Stream.empty();
    }

    private String sealOf(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(index.of("browser-session", id));
    }
}
