package id.adminduk.identity.syncanswer;

import id.adminduk.identity.calendar.OfficeDay;
import id.adminduk.identity.numbering.NumberRequest;
import id.adminduk.identity.numbering.NumberRequestRepository;
import id.adminduk.identity.sync.SyncEntry;
import id.adminduk.identity.sync.SyncEntry.Kind;
import id.adminduk.identity.sync.SyncRefused;
import id.adminduk.identity.sync.SyncRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes SIAK's answers, all or none, however they came. What was taken before changes nothing; cases that now have
/// their numbers go on by themselves.
@Component
public class AnswerBook {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerBook.class);

    private final SyncRepository entries;
    private final NumberRequestRepository requests;
    private final LandingRepository landings;
    private final Clock clock;

    AnswerBook(SyncRepository entries, NumberRequestRepository requests, LandingRepository landings, Clock clock) {
        this.entries = entries;
        this.requests = requests;
        this.landings = landings;
        this.clock = clock;
    }

    /// @param expected which entries may be answered here
    @Transactional
    public void take(List<Answer> answers, Predicate<SyncEntry> expected) {
        var now = clock.instant();
        var ids = answers.stream().map(Answer::entry).collect(Collectors.toSet());
        var known = entries.lock(ids).stream()
                .filter(expected)
                .collect(Collectors.toMap(SyncEntry::id, Function.identity()));
        var asked = requests.of(known.keySet());
        var faults = new AnswerRules(known, asked, requests::inUse, OfficeDay.of(now)).faultsOf(answers);
        if (!faults.isEmpty()) throw new SyncRefused.AnswersInvalid(faults);
        var byId = asked.stream().collect(Collectors.toMap(NumberRequest::id, Function.identity()));
        answers.forEach(answer -> apply(answer, Objects.requireNonNull(known.get(answer.entry())), byId, now));
        LOG.info("{} answers taken", answers.size());
    }

    private void apply(Answer answer, SyncEntry entry, Map<UUID, NumberRequest> asked, Instant now) {
        switch (answer.outcome()) {
            case CONFIRMED -> confirm(answer, entry, asked, now);
            case REFUSED -> refuse(answer, entry, now);
            case LANDED -> {
                if (!entry.decided()) entries.confirm(entry.id(), now);
                landings.add(new Landing(entry.caseId(), Objects.requireNonNull(answer.on())), now);
            }
        }
    }

    private void confirm(Answer answer, SyncEntry entry, Map<UUID, NumberRequest> asked, Instant now) {
        if (entry.decided()) return;
        for (var number : answer.given()) {
            var request = Objects.requireNonNull(asked.get(Objects.requireNonNull(number.request())));
            requests.give(request, Objects.requireNonNull(number.value()));
        }
        entries.confirm(entry.id(), now);
    }

    private void refuse(Answer answer, SyncEntry entry, Instant now) {
        if (entry.decided()) return;
        var reason = Objects.requireNonNull(answer.reason());
        entries.refuse(entry.id(), reason, now);
        if (entry.kind() == Kind.NUMBERS) requests.refuse(entry.id(), reason);
    }
}
