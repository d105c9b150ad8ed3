package id.adminduk.document.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;

/// Adds the time stamp that lifts a baseline B signature to T. DSS would do it by reading and checking the signature it
/// has just made, which costs more than all the rest of signing.
final class StampedSignatures extends PAdESService {

    StampedSignatures() {
        super(new CommonCertificateVerifier(true));
    }

    /// The CMS to embed into the file that [#getDataToSign] prepared.
    byte[] stamped(DSSDocument document, PAdESSignatureParameters parameters, SignatureValue value) {
        try {
            var signature = new CMSSignedData(generateCMSSignedData(document, parameters, value));
            var signer = signature.getSignerInfos().iterator().next();
            var stamped = new SignerInformationStore(
                    SignerInformation.replaceUnsignedAttributes(signer, stampOn(signer.getSignature())));
            return CMSSignedData.replaceSigners(signature, stamped).getEncoded(ASN1Encoding.DER);
        } catch (CMSException | IOException e) {
            throw new IllegalStateException("the signature cannot be stamped", e);
        }
    }

    private AttributeTable stampOn(byte[] signature) throws IOException {
        var digest = DSSUtils.digest(DigestAlgorithm.SHA256, signature);
        var token = tspSource.getTimeStampResponse(DigestAlgorithm.SHA256, digest);
        return new AttributeTable(new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DERSet(ASN1Primitive.fromByteArray(token.getBytes()))));
    }
}
