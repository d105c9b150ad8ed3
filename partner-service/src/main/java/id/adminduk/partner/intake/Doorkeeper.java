package id.adminduk.partner.intake;

import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.partner.partner.Partner;
import id.adminduk.partner.partner.PartnerRegistry;
import id.adminduk.partner.signature.HttpMessage;
import id.adminduk.partner.signature.NonceRepository;
import id.adminduk.partner.signature.SignatureInput;
import id.adminduk.partner.signature.SignatureRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Lets a message in when its signature proves who sent it, unchanged, just now, and never before.
@Component
public class Doorkeeper {
    private static final int LARGEST_BODY = 1 << 20;

    /// A request whose sender is proved: the raw message, the partner, and the key it signed with.
    public record SignedMessage(HttpMessage http, Partner partner, String keyId, CurrentUser caller) {}

    private final PartnerRegistry registry;
    private final NonceRepository nonces;
    private final AdmindukProperties properties;
    private final Clock clock;

    Doorkeeper(PartnerRegistry registry, NonceRepository nonces, AdmindukProperties properties, Clock clock) {
        this.registry = registry;
        this.nonces = nonces;
        this.properties = properties;
        this.clock = clock;
    }

    /// Refuses with the codes of promises.md S66-S72; every 401 says what a signature must cover.
    public SignedMessage open(HttpServletRequest request, HttpServletResponse response, CurrentUser caller) {
        var message = read(request);
        try {
            return verified(message, caller);
        } catch (SignatureRefused refused) {
            response.setHeader("Accept-Signature", SignatureInput.ACCEPT_SIGNATURE);
            response.setHeader("Want-Content-Digest", "sha-256=10, sha-512=5");
            throw refused;
        }
    }

    private SignedMessage verified(HttpMessage message, CurrentUser caller) {
        var partner = registry.of(caller);
        var claim = SignatureInput.of(message);
        var nonce = claim.nonce();
        var key = registry.signingKey(claim.keyId(), caller);
        claim.verify(message, key.algorithm(), key.publicKey(), clock.instant());
        nonces.claim(key.keyId(), nonce);
        return new SignedMessage(message, partner, key.keyId(), caller);
    }

    private HttpMessage read(HttpServletRequest request) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var name : Collections.list(request.getHeaderNames()))
            headers.put(name, Collections.list(request.getHeaders(name)));
        var query = request.getQueryString();
        var target = properties.publicAddress() + request.getRequestURI() + (query == null ? "" : "?" + query);
        return new HttpMessage(request.getMethod(), target, headers, body(request));
    }

    private static byte[] body(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST_BODY) throw new IntakeRefused.TooLarge();
        try {
            byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) throw new IntakeRefused.TooLarge();
            return body;
        } catch (IOException connectionLost) {
            throw new UncheckedIOException(connectionLost);
        }
    }
}
