package id.adminduk.identity.client;

import id.adminduk.kernel.security.Role;

/// Two programs for people, which cannot keep a secret, and machines, which sign for themselves.
public enum ClientKind {
    CITIZEN_APP,
    OFFICER_APP,
    PARTNER,
    AGENCY,
    KIOSK;

    public boolean isForPeople() {
        return this == CITIZEN_APP || this == OFFICER_APP;
    }

    /// What a machine is to the services.
    public Role role() {
        return switch (this) {
            case PARTNER -> Role.PARTNER;
            case AGENCY -> Role.AGENCY;
            case KIOSK -> Role.KIOSK;
            case CITIZEN_APP, OFFICER_APP ->
                throw new IllegalStateException("a program for people has no role of its own");
        };
    }
}
