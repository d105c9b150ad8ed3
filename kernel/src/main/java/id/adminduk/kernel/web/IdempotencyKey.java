package id.adminduk.kernel.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The caller's name for one creating request, a controller argument: quoted as a structured-field string or
/// bare, 1 to 255 printable characters, told apart by client and route
/// (draft-ietf-httpapi-idempotency-key-header).
public record IdempotencyKey(String client, String route, String value) {
    public static final String HEADER = "Idempotency-Key";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e ]{1,255}");

    /// Missing: 400 `idempotency-key-required`; unreadable: 400 `idempotency-key-invalid`.
    public static IdempotencyKey of(String client, String route, @Nullable String header) {
        if (header == null || header.isBlank()) throw RequestRefused.idempotencyKeyRequired();
        var value = header.strip();
        if (value.length() > 2 && value.startsWith("\"") && value.endsWith("\""))
            value = value.substring(1, value.length() - 1);
        if (!PRINTABLE.matcher(value).matches()) throw RequestRefused.idempotencyKeyInvalid();
        return new IdempotencyKey(client, route, value);
    }
}
