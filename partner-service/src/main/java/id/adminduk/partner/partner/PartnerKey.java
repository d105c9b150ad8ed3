package id.adminduk.partner.partner;

import id.adminduk.partner.signature.SigningAlgorithm;
import java.security.PublicKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A public key a partner signs with, found by its id and known by its thumbprint, never by a name in a certificate.
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record PartnerKey(
        String keyId,
        UUID partnerId,
        SigningAlgorithm algorithm,
        byte[] encoded,
        String thumbprint,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    public PublicKey publicKey() {
        return algorithm.publicKey(encoded);
    }

    public boolean revoked() {
        return revokedAt != null;
    }
}
