package id.adminduk.application.queueboard;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// What the display in a waiting room shows: numbers, no persons.
///
/// @param calls who is called or served, the last called first
record Board(UUID point, String name, LocalDate day, List<CalledNumber> calls, List<LineState> lines) {
    Board {
        calls = List.copyOf(calls);
        lines = List.copyOf(lines);
    }

    /// @param call how often the number was called: a display says it again when it rises
    record CalledNumber(String label, String line, int counter, int call, boolean serving, OffsetDateTime calledAt) {}

    /// @param waitSeconds what somebody who takes a number now has to expect
    record LineState(String line, String name, boolean priority, int waiting, long waitSeconds) {}
}
