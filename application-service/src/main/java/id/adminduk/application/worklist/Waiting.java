package id.adminduk.application.worklist;

import id.adminduk.application.lifecycle.Stage;
import id.adminduk.kernel.security.CurrentUser;
import id.adminduk.kernel.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The stages in which a case waits for an officer, each with whose work it is (domain.md 3.8).
public enum Waiting {
    SUBMITTED(Role.VERIFIER),
    VERIFIED(Role.APPROVER),
    RETURNED(Role.VERIFIER);

    private final Role worker;

    Waiting(Role worker) {
        this.worker = worker;
    }

    /// Nothing where the case waits for somebody else, or for nobody.
    public static Optional<Waiting> of(Stage stage) {
        return Arrays.stream(values())
                .filter(waiting -> waiting.name().equals(stage.name()))
                .findFirst();
    }

    /// What this officer works on.
    static List<Waiting> workOf(CurrentUser officer) {
        return Arrays.stream(values())
                .filter(waiting -> waiting.isWorkOf(officer))
                .toList();
    }

    public boolean isWorkOf(CurrentUser officer) {
        return officer.has(worker);
    }
}
