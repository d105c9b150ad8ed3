package id.adminduk.partner.intake;

import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.partner.partner.Partner;
import id.adminduk.partner.partner.PartnerRegistry;
import id.adminduk.partner.signature.HttpMessage;
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

/// Lets a message in when its signature proves who sent it, unchanged and just now. That it was never sent before is
/// the counter's to say ([ReceiptDesk]).
@Component
public class Doorkeeper {
    private static final int LARGEST_BODY = 1 << 20;

    /// A request whose sender is proved: the raw message, the partner, the key it signed with, and the nonce that key
    /// may use once.
    public record SignedMessage(HttpMessage http, Partner partner, String keyId, String nonce, CurrentUser caller) {}

    private final PartnerRegistry registry;
    private final AdmindukProperties properties;
    private final Clock clock;

    Doorkeeper(PartnerRegistry registry, AdmindukProperties properties, Clock clock) {
        this.registry = registry;
        this.properties = properties;
        this.clock = clock;
    }

    /// Refuses with the codes of promises.md S66, S67 and S69 to S72; every 401 says what a signature must cover.
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
        var claim = SignatureInput.of(message);
        var nonce = claim.nonce();
        var sender = registry.sender(claim.keyId(), caller);
        var key = sender.key();
        claim.verify(message, key.algorithm(), key.publicKey(), clock.instant());
        return new SignedMessage(message, sender.partner(), key.keyId(), nonce, caller);
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
