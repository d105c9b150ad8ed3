package id.adminduk.document.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import id.adminduk.document.pki.DevelopmentAuthority;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Signs, stamps and checks with the development authority, all inside this process.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "adminduk.signing.authority", havingValue = "development", matchIfMissing = true)
class DevelopmentSigning {
    private static final String STAMP_POLICY = "1.3.6.1.4.1.32473.1"; // the number reserved for examples (RFC 5612)

    @Bean
    SigningKey signingKey(DevelopmentAuthority authority) {
        return new Pkcs12Key(authority.signer());
    }

    @Bean
    TSPSource timestamps(DevelopmentAuthority authority) {
        var stamper = authority.timestamper();
        var source = new KeyEntityTSPSource(stamper.key(), stamper.certificate(), stamper.chain());
        source.setTsaPolicy(STAMP_POLICY);
        source.setDigestAlgorithm(DigestAlgorithm.SHA256);
        source.setAcceptedDigestAlgorithms(List.of(DigestAlgorithm.SHA256));
        return source;
    }

    @Bean
    Supplier<CertificateVerifier> verifiers(DevelopmentAuthority authority) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.root()));
        return () -> {
            var verifier = new CommonCertificateVerifier();
            verifier.setTrustedCertSources(trusted);
            verifier.setAIASource(null);
            var list = new ByteArrayInputStream(authority.revocationList());
            verifier.setCrlSource(new ExternalResourcesCRLSource(list));
            return verifier;
        };
    }
}
