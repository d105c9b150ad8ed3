package id.adminduk.document.signing;

import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.util.List;

/// Where the office's private key lives. It only ever sees the bytes to sign, never the document,
/// so that the key may be a file, a hardware module or a remote service.
interface SigningKey {

    /// The own certificate first, the root last.
    List<CertificateToken> chain();

    /// The signature value over these bytes. A key outside this process checks what it was answered: nobody does so
    /// after it.
    ///
    /// @throws id.adminduk.kernel.messaging.TransientFailure when the key is out of reach for the moment
    SignatureValue sign(ToBeSigned data);
}
