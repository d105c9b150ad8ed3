package id.adminduk.application.webpush;

import java.net.URI;
import java.util.UUID;

/// A browser that asked to be told: where, and the keys only it can read by.
///
/// @param p256dh its public key, an uncompressed point in base64url
/// @param auth its secret, 16 bytes in base64url
record Subscription(UUID id, URI endpoint, String p256dh, String auth) {
    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
