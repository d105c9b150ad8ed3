package id.adminduk.document.pki;

import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.crypto.KeyFolder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/// Development authorities for tests, without a running service.
public final class Authorities {
    private Authorities() {}

    public static DevelopmentAuthority in(Path folder, Clock clock) {
        return in(new KeyFolder(folder, true), clock);
    }

    public static byte[] pkcs12(Credential credential, String password) {
        return credential.pkcs12(password.toCharArray());
    }

    static DevelopmentAuthority in(KeyFolder keys, Clock clock) {
        var home = URI.create("http://localhost:8080");
        return new DevelopmentAuthority(
                keys, new AdmindukProperties(home, keys.path(), keys.path(), home, false), clock);
    }
}
