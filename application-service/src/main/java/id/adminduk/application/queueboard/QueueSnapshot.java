package id.adminduk.application.queueboard;

import id.adminduk.application.servicepoint.Line;
import id.adminduk.application.servicepoint.ServicePoint;
import id.adminduk.application.servicepoint.Setup.Counter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One place at one moment of a day.
///
/// @param waiting in the order in which they are called
/// @param calling who is at a counter or on the way there, the last called first
/// @param meanSeconds how long the last ones of a line took
/// @param open the counters that called somebody lately
record QueueSnapshot(
        ServicePoint point,
        LocalDate day,
        List<Waiting> waiting,
        List<Calling> calling,
        Map<String, Long> meanSeconds,
        Set<Integer> open) {

    QueueSnapshot {
        waiting = List.copyOf(waiting);
        calling = List.copyOf(calling);
        meanSeconds = Map.copyOf(meanSeconds);
        open = Set.copyOf(open);
    }

    record Waiting(UUID id, String line) {}

    /// @param calls how often they were called
    record Calling(UUID id, String label, String line, int counter, int calls, boolean serving, Instant calledAt) {}

    int waitingIn(String line) {
        return (int) waiting.stream().filter(each -> each.line().equals(line)).count();
    }

    /// How many of their line are called before this one; empty where it does not wait.
    Optional<Integer> ahead(UUID ticket) {
        for (int place = 0; place < waiting.size(); place++) {
            var each = waiting.get(place);
            if (!each.id().equals(ticket)) continue;
            return Optional.of((int) waiting.subList(0, place).stream()
                    .filter(before -> before.line().equals(each.line()))
                    .count());
        }
        return Optional.empty();
    }

    Optional<Calling> calling(UUID ticket) {
        return calling.stream().filter(each -> each.id().equals(ticket)).findFirst();
    }

    /// How long somebody waits behind so many others of a line.
    Duration waitBehind(String line, int ahead, Duration usual) {
        var mean = meanSeconds.get(line);
        var serving = point.setup().counters().stream()
                .filter(counter ->
                        open.contains(counter.no()) && counter.lines().contains(line))
                .map(Counter::no)
                .toList();
        int busy = (int) calling.stream()
                .filter(each -> serving.contains(each.counter()))
                .count();
        return WaitEstimate.of(ahead, mean == null ? usual : Duration.ofSeconds(mean), serving.size(), busy);
    }

    /// As people read it; a line that was taken away keeps its code.
    String nameOf(String line) {
        return point.setup().lines().stream()
                .filter(each -> each.code().equals(line))
                .map(Line::name)
                .findFirst()
                .orElse(line);
    }
}
