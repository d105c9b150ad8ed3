package id.adminduk.kernel;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where this installation lives: the address people see, the folders for keys and files, the address of
/// identity-service.
@ConfigurationProperties("adminduk")
public record AdmindukProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("data/keys") Path keys,
        @DefaultValue("data") Path data,
        @DefaultValue("http://127.0.0.1:8081") URI identityUrl,
        @DefaultValue("false") boolean demo) {

    /// The public address without a trailing slash, ready to append a path; also the issuer of access tokens.
    public String publicAddress() {
        var text = publicUrl.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
