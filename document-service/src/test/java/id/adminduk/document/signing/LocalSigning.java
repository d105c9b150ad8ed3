package id.adminduk.document.signing;

import id.adminduk.document.pki.Authorities;
import id.adminduk.document.pki.DevelopmentAuthority;
import java.nio.file.Path;
import java.time.Clock;

/// Signer and inspector of a development authority, wired as in a running service.
public final class LocalSigning {
    private final DevelopmentAuthority authority;
    private final DevelopmentSigning wiring = new DevelopmentSigning();
    private final Clock clock = Clock.systemUTC();

    public LocalSigning(Path folder) {
        authority = Authorities.in(folder, clock);
    }

    DevelopmentAuthority authority() {
        return authority;
    }

    public DocumentSigner signer() {
        return new DocumentSigner(wiring.signingKey(authority), wiring.timestamps(authority), clock);
    }

    SignatureInspector inspector() {
        return new SignatureInspector(wiring.verifiers(authority));
    }
}
