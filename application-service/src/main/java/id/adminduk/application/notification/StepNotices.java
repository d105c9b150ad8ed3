package id.adminduk.application.notification;

import id.adminduk.application.calendar.Office;
import id.adminduk.application.casebook.CaseWatcher;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.inbox.Reader;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Command;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.notification.Told.Urgency;
import id.adminduk.kernel.AdmindukProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells each step of a case once, whichever desk made it (domain.md 11: no status, phone always busy).
@Component
class StepNotices implements CaseWatcher {
    private static final Map<String, Command> COMMANDS =
            Arrays.stream(Command.values()).collect(Collectors.toMap(Command::name, Function.identity()));

    private final Herald herald;
    private final Office office;
    private final AdmindukProperties installation;

    StepNotices(Herald herald, Office office, AdmindukProperties installation) {
        this.herald = herald;
        this.office = office;
        this.installation = installation;
    }

    @Override
    public void written(List<Course> courses) {
        herald.tell(courses.stream().flatMap(this::told).toList());
        herald.tellOfficers(courses.stream().flatMap(StepNotices::toVerifier).toList());
    }

    private Stream<Told> told(Course course) {
        if (isFiled(course)) return Stream.empty();
        var steps = course.steps().stream().flatMap(step -> told(step, course)).toList();
        return steps.isEmpty() ? promiseMoved(course).stream() : steps.stream();
    }

    /// The desk that files it tells it with the receipt, and how far it came at once.
    private static boolean isFiled(Course course) {
        return moves(course, Command.SUBMIT) || moves(course, Command.AWAIT_NAME);
    }

    private static boolean moves(Course course, Command command) {
        return course.steps().stream().anyMatch(step -> step.command().equals(command.name()));
    }

    private Stream<Told> told(Course.Step step, Course course) {
        var command = COMMANDS.get(step.command());
        if (command == null) return Stream.empty();
        return StepNotice.of(command, step.from()).map(notice -> told(notice, step, course)).stream();
    }

    private Told told(StepNotice notice, Course.Step step, Course course) {
        var after = step.after();
        return new Told(
                notice.notice(),
                after.id() + "/" + step.at(),
                after.id(),
                addresseeOf(after),
                notice.urgency(),
                texts -> text(notice, step, course, texts));
    }

    private String text(StepNotice notice, Course.Step step, Course course, Texts texts) {
        var after = step.after();
        var line = texts.line(notice.notice(), after.filing().number(), texts.advice(codes(after)));
        var asked = notice == StepNotice.CLOSED ? " " + texts.line("survey", surveyOf(after)) : "";
        var promised = step.equals(course.steps().getLast()) ? promisedAnew(course) : null;
        return line + asked + (promised == null ? "" : " " + texts.line("promised", texts.day(promised)));
    }

    /// The number stands behind the hash: no server is sent it with the address.
    private String surveyOf(Application application) {
        return installation.publicAddress() + "/s#" + application.filing().number();
    }

    private Optional<Told> promiseMoved(Course course) {
        var promised = promisedAnew(course);
        var now = course.now();
        if (promised == null || now.stage().isEnd()) return Optional.empty();
        return Optional.of(new Told(
                "promise-moved",
                now.id() + "/" + promised,
                now.id(),
                addresseeOf(now),
                Urgency.CAN_WAIT,
                texts -> texts.line("promise-moved", now.filing().number(), texts.day(promised))));
    }

    /// The promised time where there was none before, or its day is another one now.
    private @Nullable Instant promisedAnew(Course course) {
        var found = course.found();
        var after = course.now().filing().promisedAt();
        if (found == null || after == null) return null;
        var before = found.filing().promisedAt();
        return before != null && dayOf(before).equals(dayOf(after)) ? null : after;
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, office.zone());
    }

    /// Whoever verified a case learns that the registry did not take it.
    private static Stream<Herald.ToOfficer> toVerifier(Course course) {
        var verifier = course.found() == null ? null : course.found().state().verifier();
        if (verifier == null || !moves(course, Command.RETURN)) return Stream.empty();
        var now = course.now();
        var told = new Told(
                "returned",
                now.id() + "/" + now.state().at(),
                now.id(),
                null,
                Urgency.INBOX_ONLY,
                texts -> texts.line("returned", now.filing().number(), texts.advice(codes(now))));
        return Reader.officer(verifier).map(officer -> new Herald.ToOfficer(officer, told)).stream();
    }

    private static List<String> codes(Application application) {
        return application.state().reasons().stream()
                .map(Reason::code)
                .distinct()
                .toList();
    }

    private static Notices.@Nullable Addressee addresseeOf(Application application) {
        return application
                .form()
                .contact()
                .map(to -> new Notices.Addressee(to.phone(), to.email()))
                .orElse(null);
    }
}
