package id.adminduk.document.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// One issue of the authority's revocation list.
///
/// @param issuedAt every copy of the service numbers its lists by this second, so that numbers only rise
@SuppressWarnings("ArrayRecordComponent")
record RevocationList(byte[] encoded, Instant issuedAt) {
    private static final Duration RENEWED_AFTER = Duration.ofDays(1);
    private static final Duration VALID = Duration.ofDays(7);

    static RevocationList issue(Credential authority, Collection<BigInteger> revoked, Instant now) {
        try {
            var builder = new JcaX509v2CRLBuilder(authority.certificate(), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(VALID)));
            revoked.forEach(serial -> builder.addCRLEntry(serial, Date.from(now), CRLReason.cessationOfOperation));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
            var signer = new JcaContentSignerBuilder(CertificateMaker.ALGORITHM).build(authority.key());
            return new RevocationList(builder.build(signer).getEncoded(), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isDue(Instant now) {
        return !now.isBefore(issuedAt.plus(RENEWED_AFTER));
    }
}
