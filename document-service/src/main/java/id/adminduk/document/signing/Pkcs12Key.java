package id.adminduk.document.signing;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import id.adminduk.document.pki.Credential;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;

/// A P-256 key in a PKCS#12 file.
final class Pkcs12Key implements SigningKey {
    private final Credential credential;
    private final List<CertificateToken> chain;

    Pkcs12Key(Credential credential) {
        this.credential = credential;
        this.chain = credential.chain().stream().map(CertificateToken::new).toList();
    }

    @Override
    public List<CertificateToken> chain() {
        return chain;
    }

    @Override
    public SignatureValue sign(ToBeSigned data) {
        try {
            var signature = Signature.getInstance(SignatureAlgorithm.ECDSA_SHA256.getJCEId());
            signature.initSign(credential.key());
            signature.update(data.getBytes());
            return new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot sign", e);
        }
    }
}
