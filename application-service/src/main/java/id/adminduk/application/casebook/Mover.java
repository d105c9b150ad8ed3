package id.adminduk.application.casebook;

import id.adminduk.application.lifecycle.Actor;
import id.adminduk.kernel.audit.AuditEntry;
import id.adminduk.kernel.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/// Who asks for a change: a person with a verified token, or a part of the system.
public record Mover(Actor actor, @Nullable CurrentUser user) {
    public static Mover of(CurrentUser user) {
        return new Mover(Actor.of(user), user);
    }

    public static Mover of(Actor machine) {
        return new Mover(machine, null);
    }

    public AuditEntry sign(AuditEntry entry) {
        return user == null ? entry.bySystem(actor.value()) : entry.by(user);
    }
}
