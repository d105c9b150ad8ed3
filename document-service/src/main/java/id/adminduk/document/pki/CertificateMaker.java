package id.adminduk.document.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes P-256 keys and the certificates of the development authority.
final class CertificateMaker {
    static final String ALGORITHM = "SHA256withECDSA";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String publicAddress;
    private final Instant now;

    CertificateMaker(String publicAddress, Instant now) {
        this.publicAddress = publicAddress;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    Credential root(String name) {
        var keys = keyPair();
        var subject = new X500Name(name);
        var builder = builder(subject, keys, subject, Duration.ofDays(3650));
        extend(builder, Extension.basicConstraints, true, new BasicConstraints(0));
        extend(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return new Credential(keys.getPrivate(), List.of(sign(builder, keys)));
    }

    /// For signing documents: non-repudiation only, as eIDAS and BSrE profiles ask.
    Credential signer(String name, Credential issuer) {
        var keys = keyPair();
        var builder = leaf(name, keys, issuer);
        extend(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return issued(builder, keys, issuer);
    }

    /// For time stamps: RFC 3161 wants this one purpose alone and marked critical.
    Credential timestamper(String name, Credential issuer) {
        var keys = keyPair();
        var builder = leaf(name, keys, issuer);
        extend(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        extend(builder, Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        return issued(builder, keys, issuer);
    }

    private JcaX509v3CertificateBuilder leaf(String name, KeyPair keys, Credential issuer) {
        var issuerName = X500Name.getInstance(
                issuer.certificate().getSubjectX500Principal().getEncoded());
        var builder = builder(issuerName, keys, new X500Name(name), Duration.ofDays(1095));
        extend(builder, Extension.basicConstraints, true, new BasicConstraints(false));
        extend(builder, Extension.cRLDistributionPoints, false, revocationList());
        extend(builder, Extension.authorityInfoAccess, false, issuerAddress());
        try {
            var identifier = new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.certificate());
            extend(builder, Extension.authorityKeyIdentifier, false, identifier);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return builder;
    }

    private JcaX509v3CertificateBuilder builder(X500Name issuer, KeyPair keys, X500Name subject, Duration valid) {
        var from = now.minus(1, ChronoUnit.HOURS);
        var serial = new BigInteger(127, RANDOM).setBit(126);
        var builder = new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(from), Date.from(from.plus(valid)), subject, keys.getPublic());
        try {
            var identifier = new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic());
            extend(builder, Extension.subjectKeyIdentifier, false, identifier);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return builder;
    }

    private CRLDistPoint revocationList() {
        var names = new GeneralNames(address("/pki/ca.crl"));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(names), null, null)});
    }

    private AuthorityInformationAccess issuerAddress() {
        return new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, address("/pki/ca.crt"));
    }

    private GeneralName address(String path) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, publicAddress + path);
    }

    private static Credential issued(X509v3CertificateBuilder builder, KeyPair keys, Credential issuer) {
        var certificate = sign(builder, new KeyPair(issuer.certificate().getPublicKey(), issuer.key()));
        return new Credential(keys.getPrivate(), List.of(certificate, issuer.certificate()));
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair issuer) {
        try {
            var signer = new JcaContentSignerBuilder(ALGORITHM).build(issuer.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extend(
            X509v3CertificateBuilder builder,
            org.bouncycastle.asn1.ASN1ObjectIdentifier kind,
            boolean critical,
            org.bouncycastle.asn1.ASN1Encodable value) {
        try {
            builder.addExtension(kind, critical, value);
        } catch (CertIOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
