package id.adminduk.identity.linkedapp;

import java.util.Set;

/// A program of somebody else that citizens may let see some of their data.
///
/// @param publisher who answers for it, as people know them
/// @param signsForItself whether it has a key of its own; otherwise it keeps no secret
record LinkedApp(
        String clientId,
        String name,
        String publisher,
        Set<String> redirectUris,
        Set<String> scopes,
        boolean signsForItself,
        boolean active) {
    LinkedApp {
        redirectUris = Set.copyOf(redirectUris);
        scopes = Set.copyOf(scopes);
    }
}
