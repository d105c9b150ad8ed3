package id.adminduk.identity.syncanswer;

import id.adminduk.identity.numbering.NumberRequest;
import id.adminduk.identity.sync.SyncEntry;
import id.adminduk.identity.sync.SyncEntry.Kind;
import id.adminduk.identity.sync.SyncEntry.State;
import id.adminduk.identity.syncanswer.Answer.Given;
import id.adminduk.identity.syncanswer.Answer.Outcome;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an answer of SIAK may say: about an entry we sent, once, and with numbers that were asked for, are
/// numbers, have the right first digits and are nobody's (domain.md 1.3).
final class AnswerRules {
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private final Map<UUID, SyncEntry> entries;
    private final Map<UUID, List<NumberRequest>> requests;
    private final BiPredicate<NumberRequest, String> inUse;
    private final LocalDate today;
    private final List<FieldError> faults = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    AnswerRules(
            Map<UUID, SyncEntry> entries,
            List<NumberRequest> requests,
            BiPredicate<NumberRequest, String> inUse,
            LocalDate today) {
        this.entries = entries;
        this.requests = requests.stream().collect(Collectors.groupingBy(NumberRequest::entryId));
        this.inUse = inUse;
        this.today = today;
    }

    /// Every fault at once; the pointer is the place of the answer, from 0.
    List<FieldError> faultsOf(List<Answer> answers) {
        for (int index = 0; index < answers.size(); index++) check(answers.get(index), "#/" + index);
        return List.copyOf(faults);
    }

    private void check(Answer answer, String at) {
        var entry = entries.get(answer.entry());
        if (entry == null) {
            fault(at, "entry-unknown", "The ledger has no such entry.");
            return;
        }
        var landed = answer.outcome() == Outcome.LANDED;
        faultIf(!said.add(answer.entry() + (landed ? "/landed" : "")), at, "answer-twice", "Answered twice.");
        faultIf(!entry.mayHaveArrived(), at, "entry-not-sent", "The entry was not sent yet.");
        switch (answer.outcome()) {
            case CONFIRMED -> checkConfirmation(answer, entry, at);
            case REFUSED -> checkRefusal(answer, entry, at);
            case LANDED -> checkLanding(answer, entry, at);
        }
    }

    private void checkConfirmation(Answer answer, SyncEntry entry, String at) {
        faultIf(entry.state() == State.REFUSED, at, "answer-contradicts", "The entry was refused before.");
        var open = requests.getOrDefault(entry.id(), List.of());
        var given = answer.given().stream().map(Given::request).toList();
        faultIf(entry.kind() == Kind.CHANGE && !given.isEmpty(), at, "number-not-asked", "No number was asked for.");
        for (var request : open) {
            faultIf(!given.contains(request.id()), at, "number-missing", "A number that was asked for is missing.");
        }
        if (entry.state() == State.CONFIRMED) return;
        for (var number : answer.given()) checkNumber(number, open, at + "/numbers");
    }

    private void checkNumber(Given given, List<NumberRequest> open, String at) {
        var request =
                open.stream().filter(each -> each.id().equals(given.request())).findFirst();
        var value = given.value() == null ? "" : given.value();
        faultIf(!numbers.add(value), at, "number-twice", "One number is given twice.");
        if (request.isEmpty()) {
            fault(at, "number-not-asked", "No such number was asked for.");
            return;
        }
        var wanted = request.get().wanted();
        if (!wanted.wellFormed(value)) {
            fault(at, "number-invalid", "Not a number of this kind.");
            return;
        }
        faultIf(!wanted.fits(value), at, "number-prefix", "The first digits are not those asked for.");
        faultIf(inUse.test(request.get(), value), at, "number-in-use", "The number is somebody else's.");
    }

    private void checkRefusal(Answer answer, SyncEntry entry, String at) {
        faultIf(entry.state() == State.CONFIRMED, at, "answer-contradicts", "The entry was confirmed before.");
        faultIf(!answer.given().isEmpty(), at, "number-not-asked", "A refusal gives no number.");
        var reason = answer.reason();
        faultIf(reason == null || !REASON.matcher(reason).matches(), at, "reason-invalid", "A refusal has a code.");
    }

    private void checkLanding(Answer answer, SyncEntry entry, String at) {
        faultIf(
                entry.kind() != Kind.CHANGE || !entry.service().equals(Landing.SERVICE),
                at,
                "landing-of-no-move",
                "Only people who moved out land.");
        faultIf(entry.state() == State.REFUSED, at, "answer-contradicts", "The move was refused before.");
        faultIf(impossible(answer.on()), at, "landing-day", "The day they landed is missing or to come.");
    }

    private boolean impossible(@Nullable LocalDate day) {
        return day == null || day.isAfter(today);
    }

    private void faultIf(boolean wrong, String at, String code, String detail) {
        if (wrong) fault(at, code, detail);
    }

    private void fault(String at, String code, String detail) {
        faults.add(new FieldError(at, code, detail));
    }
}
