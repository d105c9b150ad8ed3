package id.adminduk.identity.registration;

import id.adminduk.identity.newcomer.Newcomer;
import java.util.List;
import java.util.Set;

/// What one kind of approved application does to the registry, read from its own form.
public interface Effect<F> {
    /// The codes of the services it serves (domain.md 3.3).
    Set<String> services();

    Class<F> form();

    /// Whom it would make residents; nobody where the form does not tell yet.
    default List<Newcomer> newcomers(F form) {
        return List.of();
    }

    /// Applies the decision or refuses it, inside the caller's transaction.
    void decide(ApprovedApplication application, F form);
}
