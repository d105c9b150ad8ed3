package id.adminduk.kernel.web;

import id.adminduk.kernel.problem.StaleVersion;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version a caller wants to change (RFC 9110 section 13.1.1): a controller argument. Absent is 428, weak or
/// foreign tags never match: 412.
public record IfMatch(long version) {
    private static final Pattern TAG = Pattern.compile("\"v([0-9]{1,18})\"");

    public static IfMatch of(@Nullable String header) {
        if (header == null || header.isBlank()) throw RequestRefused.preconditionRequired();
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) throw new StaleVersion();
        return new IfMatch(Long.parseLong(tag.group(1)));
    }

    /// Refuses with 412 unless this is the current version.
    public void require(long current) {
        if (version != current) throw new StaleVersion();
    }
}
