package id.adminduk.gateway.edge;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// W3C trace context at the border: a well-formed trace is continued with our own span, anything else starts anew.
/// Whether a trace is sampled is never decided by somebody outside.
final class TraceParent {
    private static final Pattern VALID =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    static String after(@Nullable String incoming) {
        if (incoming != null) {
            var match = VALID.matcher(incoming);
            if (match.matches()) return of(match.group(1));
        }
        var random = ThreadLocalRandom.current();
        return of(hex(random.nextLong()) + hex(random.nextLong()));
    }

    private static String of(String trace) {
        return "00-" + trace + '-' + hex(ThreadLocalRandom.current().nextLong()) + "-01";
    }

    private static String hex(long bits) {
        var digits = Long.toHexString(bits == 0 ? 1 : bits);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
