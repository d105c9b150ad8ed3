package id.adminduk.document.pki;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Publishes what a reader needs to check a signature: the addresses inside the certificates lead here.
@RestController
@RequestMapping("/pki")
@ConditionalOnProperty(name = "adminduk.signing.authority", havingValue = "development", matchIfMissing = true)
class PkiController {
    private static final String CERTIFICATE = "application/pkix-cert";

    private final DevelopmentAuthority authority;

    PkiController(DevelopmentAuthority authority) {
        this.authority = authority;
    }

    @GetMapping(path = "/ca.crt", produces = CERTIFICATE)
    byte[] root() throws CertificateEncodingException {
        return authority.root().getEncoded();
    }

    @GetMapping(path = "/tsa.crt", produces = CERTIFICATE)
    byte[] timestamper() throws CertificateEncodingException {
        X509Certificate certificate = authority.timestamper().certificate();
        return certificate.getEncoded();
    }

    @GetMapping(path = "/ca.crl", produces = "application/pkix-crl")
    byte[] revocationList() {
        return authority.revocationList();
    }
}
