package id.adminduk.application.casebook;

import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.promise.CaseClock;
import id.adminduk.application.promise.ClockEvent;
import id.adminduk.application.promise.ClockTurn;
import id.adminduk.application.promise.ClockTurnRepository;
import id.adminduk.application.promise.Holder;
import id.adminduk.application.promise.PromiseClock;
import id.adminduk.kernel.messaging.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns the office's clock with every move of a case, so that no feature has to think of it.
@Component
class CaseClocks {
    private final PromiseClock clock;
    private final ClockTurnRepository turns;

    CaseClocks(PromiseClock clock, ClockTurnRepository turns) {
        this.clock = clock;
        this.turns = turns;
    }

    /// Courses with their clocks turned, and what there is to write and to tell about it.
    record Wound(List<Course> courses, List<ClockTurn> turns, List<Outbox.Announcement> told) {}

    Wound wind(List<Course> courses) {
        var wound = new Wound(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var course : courses) wound.courses().add(course.clocked(along(course, wound)));
        return wound;
    }

    void keep(Wound wound) {
        turns.add(wound.turns());
    }

    /// The clock at the end of the course. A step may bring a promise of its own: then that one counts from there.
    private @Nullable CaseClock along(Course course, Wound wound) {
        var carried = course.found() == null ? null : course.found().filing().clock();
        var now = carried;
        for (var step : course.steps()) {
            var brought = step.after().filing().clock();
            if (!Objects.equals(brought, carried)) now = carried = brought;
            if (now != null && step.from() != step.after().stage()) now = turned(now, step, wound);
        }
        return now;
    }

    private CaseClock turned(CaseClock before, Course.Step step, Wound wound) {
        var from = step.from();
        var to = step.after().stage().holder();
        if (from != null && before.cause() == null && from.holder() == to) return before;
        var after = clock.turned(before, to, step.at());
        if (to == Holder.NOBODY) return after;
        var id = step.after().id();
        wound.turns().add(new ClockTurn(id, to, null, step.at(), after.promisedAt()));
        tell(before, after, step, wound);
        return after;
    }

    private static void tell(CaseClock before, CaseClock after, Course.Step step, Wound wound) {
        if (before.runs() == after.runs()) return;
        var application = step.after();
        var event = after.runs() ? started(application, after, step) : stopped(application, after, step);
        wound.told().add(new Outbox.Announcement(application.id(), application.version(), event));
    }

    private static ClockEvent started(Application application, CaseClock clock, Course.Step step) {
        return new ClockEvent.Started(
                application.id(), application.service(), application.region(), clock.promisedAt(), step.at());
    }

    private static ClockEvent stopped(Application application, CaseClock clock, Course.Step step) {
        return new ClockEvent.Stopped(
                application.id(),
                application.service(),
                application.region(),
                application.stage().holder().name(),
                clock.promisedAt(),
                Objects.requireNonNull(clock.left()).toMinutes(),
                step.at());
    }
}
