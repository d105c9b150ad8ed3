package id.adminduk.application.linking;

import id.adminduk.application.casebook.CaseBook;
import id.adminduk.application.casebook.Course;
import id.adminduk.application.casebook.Mover;
import id.adminduk.application.casebook.TwinRepository;
import id.adminduk.application.lifecycle.Application;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.application.lifecycle.Stage;
import id.adminduk.application.lifecycle.Transition;
import id.adminduk.application.naming.NamingDesk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Closes a second case about one event in favour of the first (decision 0096). The first is not changed by it, but for
/// a name it waits for. Always part of the caller's transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseLinks {
    /// Why the second case ended.
    public static final String DUPLICATE = "DUPLICATE_APPLICATION";

    private static final String LINKED = "LINKED";

    private final CaseBook cases;
    private final TwinRepository twins;
    private final NamingDesk naming;

    CaseLinks(CaseBook cases, TwinRepository twins, NamingDesk naming) {
        this.cases = cases;
        this.twins = twins;
        this.naming = naming;
    }

    /// The living case this one only tells again; nothing where an officer has to weigh the two.
    ///
    /// @param second with what the registry says about its people
    public Optional<Application> firstOf(Application second) {
        return twins.livingTwinOf(second).map(cases::get).filter(first -> OneStory.of(first, second));
    }

    /// A complete draft that is only told again.
    public Application close(Application draft, Application ready, Application first, Mover mover, Instant now) {
        var closed = cases.record(draft, ended(ready, now), mover);
        link(closed, first.id(), mover, now);
        return closed;
    }

    /// The end of a case that is only told again, before it is written; [#link] follows when it is.
    public Course ended(Course opening, Application ready, Mover mover, Instant now) {
        return opening.take(ended(ready, now), mover);
    }

    private static Transition ended(Application ready, Instant now) {
        return ready.cancel(List.of(Reason.of(DUPLICATE)), now);
    }

    /// Whoever opens the second is led to the first. A parent who tells the name gives it to the case that waits for
    /// it.
    public void link(Application second, UUID firstId, Mover mover, Instant now) {
        twins.link(second.id(), firstId);
        var first = cases.change(cases.locked(firstId), LINKED, mover, now);
        var name = second.form().at("/child/name").asString("").strip();
        if (first.stage() == Stage.WAITING_NAME && !name.isEmpty()) naming.give(first, name, mover);
    }
}
