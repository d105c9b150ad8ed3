package id.adminduk.document.signing;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What `adminduk.signing.authority=external` needs.
///
/// @param keystore         PKCS#12 file with the office's key and chain
/// @param trust            PEM file with the roots that signatures and time stamps must lead to
/// @param timestampAddress RFC 3161 service
@ConfigurationProperties("adminduk.signing")
record SigningProperties(Path keystore, String keystorePassword, Path trust, URI timestampAddress) {

    SigningProperties {
        requireGiven(keystore, "keystore");
        requireGiven(keystorePassword, "keystore-password");
        requireGiven(trust, "trust");
        requireGiven(timestampAddress, "timestamp-address");
    }

    private static void requireGiven(Object value, String name) {
        if (value == null) throw new IllegalArgumentException("adminduk.signing." + name + " is missing");
    }
}
