package id.adminduk.partner.signature;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A request as it arrived: what a signature may cover, and the raw bytes with their digest, which is made once because
/// several ask for it.
@SuppressWarnings("ArrayRecordComponent") // the bytes are never compared
public record HttpMessage(
        String method, String targetUri, Map<String, List<String>> headers, byte[] body, byte[] sha256) {

    /// Header names are matched in lower case.
    public HttpMessage {
        var lower = new TreeMap<String, List<String>>();
        headers.forEach((name, lines) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(lines)));
        headers = lower;
    }

    public HttpMessage(String method, String targetUri, Map<String, List<String>> headers, byte[] body) {
        this(method, targetUri, headers, body, ContentDigest.sha256(body));
    }

    /// All lines of a field joined as RFC 9421 section 2.1 says: trimmed, obsolete folding collapsed, separated by
    /// comma and space.
    public @Nullable String field(String name) {
        var lines = headers.get(name);
        if (lines == null || lines.isEmpty()) return null;
        return lines.stream().map(HttpMessage::trimmed).collect(Collectors.joining(", "));
    }

    private static String trimmed(String line) {
        return line.replaceAll("[ \\t]*\\r\\n[ \\t]+", " ").strip();
    }

    /// The header fields a signature stands on, as text to keep beside the body.
    public String evidence() {
        return List.of("signature-input", "signature", "content-digest", "content-type", "idempotency-key").stream()
                .map(name -> name + ": " + field(name))
                .collect(Collectors.joining("\n", method + " " + targetUri + "\n", "\n"));
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
