package id.adminduk.application.upload;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a client says of a file before it sends it, in tus' own form: `requirement <base64>,filename <base64>`. Keys we
/// do not know, such as the type a browser guessed, are kept and not looked at.
///
/// @param text as it came, because the client gets it back
record UploadMetadata(String text, Map<String, String> values) {
    private static final int LONGEST = 8192;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x2b\\x2d-\\x7e]+");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    UploadMetadata {
        values = Map.copyOf(values);
    }

    static UploadMetadata of(String header) {
        if (header.length() > LONGEST) throw UploadRefused.metadataInvalid();
        var values = new HashMap<String, String>();
        for (var pair : header.split(",", -1)) {
            var words = pair.strip().split(" ", 2);
            if (!KEY.matcher(words[0]).matches()) throw UploadRefused.metadataInvalid();
            if (values.put(words[0], words.length == 1 ? "" : decoded(words[1])) != null)
                throw UploadRefused.metadataInvalid();
        }
        var metadata = new UploadMetadata(header, values);
        if (!values.containsKey("requirement")) throw UploadRefused.metadataInvalid();
        if (metadata.sha256().filter(hash -> !HASH.matcher(hash).matches()).isPresent())
            throw UploadRefused.metadataInvalid();
        return metadata;
    }

    private static String decoded(String word) {
        try {
            return new String(Base64.getDecoder().decode(word.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw UploadRefused.metadataInvalid();
        }
    }

    String requirement() {
        return values.getOrDefault("requirement", "");
    }

    String fileName() {
        return values.getOrDefault("filename", "");
    }

    /// The hash of the whole file, where the client knows it.
    Optional<String> sha256() {
        return Optional.ofNullable(values.get("sha256"));
    }

    /// Whether the citizen wants the file kept for later services.
    boolean keep() {
        return Boolean.parseBoolean(values.get("keep"));
    }

    @Override
    public String toString() {
        return "UploadMetadata[" + requirement() + "]";
    }
}
