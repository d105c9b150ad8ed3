package id.adminduk.document.pki;

import id.adminduk.kernel.AdmindukProperties;
import id.adminduk.kernel.crypto.KeyFolder;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// A certificate authority for machines without a real one: its keys lie in the key folder, made at first start.
@Component
@ConditionalOnProperty(name = "adminduk.signing.authority", havingValue = "development", matchIfMissing = true)
public class DevelopmentAuthority {
    private static final String PLACE = ",O=Pengembangan Dukcapil,L=Padang Pariaman,C=ID";

    private final Credential root;
    private final Credential signer;
    private final Credential timestamper;
    private final Clock clock;
    private final AtomicReference<RevocationList> list = new AtomicReference<>();

    DevelopmentAuthority(KeyFolder keys, AdmindukProperties properties, Clock clock) {
        this.clock = clock;
        var maker = new CertificateMaker(properties.publicAddress(), clock.instant());
        var password = Base64.getEncoder()
                .encodeToString(keys.secret("document/pkcs12", 24))
                .toCharArray();
        root = load(keys, "root", password, () -> maker.root("CN=Root CA Pengembangan" + PLACE));
        signer = load(keys, "signer", password, () -> maker.signer("CN=Kepala Dinas (pengembangan)" + PLACE, root));
        timestamper = load(keys, "tsa", password, () -> maker.timestamper("CN=TSA Pengembangan" + PLACE, root));
    }

    public X509Certificate root() {
        return root.certificate();
    }

    public Credential signer() {
        return signer;
    }

    public Credential timestamper() {
        return timestamper;
    }

    /// The current revocation list, valid for seven days and issued anew every day.
    public byte[] revocationList() {
        var now = clock.instant();
        return list.updateAndGet(current ->
                        current == null || current.isDue(now) ? RevocationList.issue(root, Set.of(), now) : current)
                .encoded();
    }

    private static Credential load(KeyFolder keys, String name, char[] password, Supplier<Credential> maker) {
        var file = keys.file("document/" + name + ".p12", () -> maker.get().pkcs12(password));
        return Credential.read(file, password);
    }
}
