package id.adminduk.application.lifecycle;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.util.UUID;

/// Who moved a case. The prefix is ours, so that no token can pass for the system.
public record Actor(String value) {
    public static final Actor REGISTRY = system("registry");
    public static final Actor DOCUMENTS = system("documents");
    public static final Actor CORRECTIONS = system("corrections");
    public static final Actor EXPIRY = system("expiry");
    public static final Actor STRAIGHT_THROUGH = system("straight-through");

    public static Actor of(CurrentUser user) {
        return new Actor((user.has(Role.CITIZEN) ? "CITIZEN:" : "OFFICER:") + user.subject());
    }

    public static Actor partner(UUID partnerId) {
        return new Actor("PARTNER:" + partnerId);
    }

    /// Somebody who proved to hold the tracking number and its PIN.
    public static Actor tracking() {
        return new Actor("TRACKING:pin");
    }

    private static Actor system(String part) {
        return new Actor("SYSTEM:" + part);
    }

    public boolean isSystem() {
        return value.startsWith("SYSTEM:");
    }

    /// CITIZEN, OFFICER, PARTNER, TRACKING or SYSTEM: all that other people are told.
    public String kind() {
        return value.substring(0, value.indexOf(':'));
    }
}
