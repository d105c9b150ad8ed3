/// Passkeys (WebAuthn): registered by whoever is signed in, and a sign-in by themselves, for the device has asked for a
/// finger or a PIN.
@NullMarked
package id.adminduk.identity.passkey;

import org.jspecify.annotations.NullMarked;
