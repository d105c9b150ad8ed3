package id.adminduk.document.signing;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import id.adminduk.document.pki.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Signs with the office's own key file and stamps with a service on the network.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningProperties.class)
@ConditionalOnProperty(name = "adminduk.signing.authority", havingValue = "external")
class ExternalSigning {
    private static final int TIMEOUT_MILLIS = 5_000;

    @Bean
    SigningKey signingKey(SigningProperties properties) throws IOException {
        var file = Files.readAllBytes(properties.keystore());
        return new Pkcs12Key(Credential.read(file, properties.keystorePassword().toCharArray()));
    }

    @Bean
    TSPSource timestamps(SigningProperties properties) {
        var loader = new TimestampDataLoader();
        loader.setTimeoutConnection(TIMEOUT_MILLIS);
        loader.setTimeoutResponse(TIMEOUT_MILLIS);
        loader.setTimeoutSocket(TIMEOUT_MILLIS);
        return new OnlineTSPSource(properties.timestampAddress().toString(), loader);
    }

    @Bean
    Supplier<CertificateVerifier> verifiers(SigningProperties properties) throws IOException, CertificateException {
        var trusted = trusted(properties.trust());
        var crls = new OnlineCRLSource();
        var ocsp = new OnlineOCSPSource();
        return () -> {
            var verifier = new CommonCertificateVerifier();
            verifier.setTrustedCertSources(trusted);
            verifier.setCrlSource(crls);
            verifier.setOcspSource(ocsp);
            return verifier;
        };
    }

    private static CommonTrustedCertificateSource trusted(Path pem) throws IOException, CertificateException {
        var trusted = new CommonTrustedCertificateSource();
        try (var in = Files.newInputStream(pem)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.addCertificate(new CertificateToken((X509Certificate) certificate));
            }
        }
        return trusted;
    }
}
