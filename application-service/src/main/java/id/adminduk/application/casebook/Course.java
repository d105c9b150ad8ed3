package id.adminduk.application.casebook;

import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.ApplicationEvent;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.lifecycle.Transition;
import id.adminduk.application.promise.CaseClock;
import id.adminduk.kernel.audit.AuditEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case and the steps it takes in one transaction. They are written together: the case once, as it stands at the
/// end, and a history row, an audit entry and perhaps an event for each step.
///
/// @param found as the database has it; none for a case that is opened by the first step
/// @param retold whether more than the state changed: the form, what the registry said, the competent office
public record Course(@Nullable Application found, Application now, boolean retold, List<Step> steps) {
    static final String OPEN = "OPEN";

    public Course {
        steps = List.copyOf(steps);
    }

    /// @param after the case with the version this step gave it
    public record Step(
            String command,
            @Nullable Stage from,
            Application after,
            @Nullable ApplicationEvent event,
            Mover mover,
            Instant at) {}

    /// A case that does not exist yet.
    public static Course opening(Application draft, Mover mover) {
        var open = new Step(OPEN, null, draft, null, mover, draft.state().at());
        return new Course(null, draft, true, List.of(open));
    }

    public static Course of(Application found) {
        return new Course(found, found, false, List.of());
    }

    /// A move of the procedure. Its next value may also carry another form, check or tracking number.
    public Course take(Transition move, Mover mover) {
        var next = move.next();
        return and(
                next,
                !saysTheSame(now, next),
                move.command().name(),
                move.event(),
                mover,
                next.state().at());
    }

    /// A change that moves nothing.
    Course change(Application changed, String what, Mover mover, Instant at) {
        return and(changed, true, what, null, mover, at);
    }

    /// The same course with the clock as it stands at its end.
    Course clocked(@Nullable CaseClock clock) {
        return new Course(found, now.clocked(clock), retold, steps);
    }

    private Course and(
            Application next,
            boolean retells,
            String command,
            @Nullable ApplicationEvent event,
            Mover mover,
            Instant at) {
        var after = next.withVersion(now.version() + 1);
        var further = new ArrayList<>(steps);
        further.add(new Step(command, now.stage(), after, event, mover, at));
        return new Course(found, after, retold || retells, further);
    }

    private static boolean saysTheSame(Application before, Application next) {
        return next.form().equals(before.form()) && Objects.equals(next.check(), before.check());
    }

    boolean opens() {
        return found == null;
    }

    Stream<AuditEntry> auditEntries() {
        return steps.stream()
                .map(step -> step.mover()
                        .sign(AuditEntry.of(
                                "application." + step.command().toLowerCase(Locale.ROOT), "application", now.id()))
                        .forCase(now.id()));
    }

    /// What happened, for the log.
    String summary() {
        var taken = steps.stream()
                .map(step -> step.command() + " by " + step.mover().actor().value())
                .collect(Collectors.joining(", "));
        return now.id() + " " + taken + ": " + now.stage();
    }
}
