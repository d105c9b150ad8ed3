package id.adminduk.application.complaint;

import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Who answers complaints, and by the officers of which roles.
public enum Unit {
    INSPECTORATE(60, Role.AUDITOR, Role.ADMIN),
    SERVICE_DESK(14, Role.OPERATOR, Role.FRONT_OFFICE, Role.ADMIN),
    REGISTRY(14, Role.VERIFIER, Role.APPROVER, Role.ADMIN),
    SECRETARIAT(14, Role.OPERATOR, Role.ADMIN),
    SYSTEMS(14, Role.OPERATOR, Role.ADMIN);

    private final int days;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable, the checker knows only its interface
    private final Set<Role> roles;

    Unit(int days, Role... roles) {
        this.days = days;
        this.roles = Set.of(roles);
    }

    /// Within so many days people are answered: decision 0098.
    public int days() {
        return days;
    }

    public boolean has(CurrentUser officer) {
        return roles.stream().anyMatch(officer::has);
    }

    /// The units an officer works in.
    public static List<Unit> of(CurrentUser officer) {
        return Arrays.stream(values()).filter(unit -> unit.has(officer)).toList();
    }
}
