package id.adminduk.identity.device;

import static id.adminduk.identity.Browser.json;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.adminduk.identity.Browser;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// The program in a kiosk: signs for itself, shows a code, asks whether it was let in.
record Kiosk(Browser line, String clientId, ECKey key) {
    JsonNode begin() {
        return json(post("/oauth2/device_authorization", Map.of("scope", "kiosk")));
    }

    HttpResponse<String> ask(String deviceCode) {
        return post(
                "/oauth2/token",
                Map.of("grant_type", "urn:ietf:params:oauth:grant-type:device_code", "device_code", deviceCode));
    }

    /// Asks again for as long as it is told to slow down.
    HttpResponse<String> askPatiently(String deviceCode) {
        return await().until(() -> ask(deviceCode), answer -> !answer.body().contains("slow_down"));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("client_id", clientId);
        all.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        all.put("client_assertion", assertion());
        return line.postForm(path, all);
    }

    private String assertion() {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(clientId)
                    .subject(clientId)
                    .audience("http://localhost:8080")
                    .jwtID(UUID.randomUUID().toString())
                    .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                    .build();
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .build();
            var assertion = new SignedJWT(header, claims);
            assertion.sign(new ECDSASigner(key));
            return assertion.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
