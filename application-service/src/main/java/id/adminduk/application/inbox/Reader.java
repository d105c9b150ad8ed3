package id.adminduk.application.inbox;

import id.adminduk.application.lifecycle.Actor;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.util.Optional;
import java.util.UUID;

/// Whose inbox it is: a person of the registry, or an officer's account. The prefix is ours.
public record Reader(String key) {
    private static final String OFFICER = "OFFICER:";

    public static Reader person(UUID person) {
        return new Reader("PERSON:" + person);
    }

    /// The officer who made a move; nobody where it was anybody else.
    public static Optional<Reader> officer(Actor actor) {
        return actor.value().startsWith(OFFICER) ? Optional.of(new Reader(actor.value())) : Optional.empty();
    }

    /// Citizens read as the person they are, everybody else as the account they use.
    static Reader of(CurrentUser user) {
        var person = user.personId();
        return user.has(Role.CITIZEN) && person != null ? person(person) : new Reader(OFFICER + user.subject());
    }
}
