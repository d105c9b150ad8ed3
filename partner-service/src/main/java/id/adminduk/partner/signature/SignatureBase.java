package id.adminduk.partner.signature;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.StringItem;

/// The text a request signature is made over (RFC 9421 section 2.5): one line per covered component, then the
/// parameters.
final class SignatureBase {
    private SignatureBase() {}

    static byte[] of(HttpMessage message, List<Item<?>> components, String parameters) {
        var text = new StringBuilder();
        var seen = new HashSet<String>();
        for (var component : components) {
            if (!(component instanceof StringItem name) || !name.getParams().isEmpty()) {
                throw new SignatureRefused.Invalid("Component parameters are not used in this profile.");
            }
            if (!seen.add(name.get())) throw new SignatureRefused.Invalid("A component is covered twice.");
            text.append(name.serialize())
                    .append(": ")
                    .append(valueOf(name.get(), message))
                    .append('\n');
        }
        return text.append("\"@signature-params\": ")
                .append(parameters)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String valueOf(String name, HttpMessage message) {
        var uri = URI.create(message.targetUri());
        return switch (name) {
            case "@method" -> message.method();
            case "@target-uri" -> message.targetUri();
            case "@authority" -> authority(uri);
            case "@scheme" -> String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            case "@path" -> uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            case "@query" -> uri.getRawQuery() == null ? "?" : "?" + uri.getRawQuery();
            default -> field(name, message);
        };
    }

    private static String authority(URI uri) {
        boolean defaultPort = uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        return uri.getPort() < 0 || defaultPort ? host : host + ":" + uri.getPort();
    }

    private static String field(String name, HttpMessage message) {
        if (name.startsWith("@"))
            throw new SignatureRefused.Invalid("The component " + printable(name) + " is not known.");
        var value = message.field(name);
        if (value == null)
            throw new SignatureRefused.Invalid("A covered header field is missing: " + printable(name) + ".");
        return value;
    }

    private static String printable(String name) {
        return name.length() > 40 ? name.substring(0, 40) : name;
    }
}
