package id.adminduk.document.pki;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

/// A private key with its certificate and the certificates above it, kept as PKCS#12.
///
/// @param chain the own certificate first, the root last
public record Credential(PrivateKey key, List<X509Certificate> chain) {
    private static final String ALIAS = "key";

    public Credential {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /// The first private key of a PKCS#12 file.
    public static Credential read(byte[] pkcs12, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            var alias = store.aliases().nextElement();
            var entry = (KeyStore.PrivateKeyEntry) store.getEntry(alias, new KeyStore.PasswordProtection(password));
            return new Credential(
                    entry.getPrivateKey(),
                    Arrays.stream(entry.getCertificateChain())
                            .map(X509Certificate.class::cast)
                            .toList());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the PKCS#12 file cannot be opened", e);
        }
    }

    byte[] pkcs12(char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(ALIAS, key, password, chain.toArray(Certificate[]::new));
            var out = new ByteArrayOutputStream();
            store.store(out, password);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
