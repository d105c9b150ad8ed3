package id.adminduk.identity.client;

import id.adminduk.kernel.security.Role;

/// The office's two programs for people, programs of somebody else that people link, and machines, which sign for
/// themselves.
public enum ClientKind {
    CITIZEN_APP,
    OFFICER_APP,
    LINKED_APP,
    PARTNER,
    AGENCY,
    KIOSK;

    public boolean isForPeople() {
        return this == CITIZEN_APP || this == OFFICER_APP || this == LINKED_APP;
    }

    /// What a machine is to the services.
    public Role role() {
        return switch (this) {
            case PARTNER -> Role.PARTNER;
            case AGENCY -> Role.AGENCY;
            case KIOSK -> Role.KIOSK;
            case CITIZEN_APP, OFFICER_APP, LINKED_APP ->
                throw new IllegalStateException("a program for people has no role of its own");
        };
    }
}
