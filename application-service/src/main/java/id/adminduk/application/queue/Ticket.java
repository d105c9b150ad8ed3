package id.adminduk.application.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A number somebody waits with on one day, and where it is on its way.
///
/// @param returned whether it came back once after a missed call
/// @param applicationId the case it is about, where its holder booked for one
record Ticket(
        UUID id,
        UUID pointId,
        LocalDate day,
        String label,
        Place place,
        State state,
        boolean returned,
        Instant issuedAt,
        @Nullable UUID applicationId,
        long version) {

    /// Where it stands in the order: by line, the moment it entered, and behind others of that moment if
    /// deferred.
    record Place(String line, Instant entersAt, boolean deferred) {}

    sealed interface State {
        record Waiting() implements State {}

        /// @param calls how often it was called
        record Called(int counter, int calls, Instant at) implements State {}

        record Serving(int counter, int calls, Instant calledAt, Instant at) implements State {}

        record Done(int counter, int calls, Instant calledAt, Instant servingAt, Instant at) implements State {}

        record Missed(int counter, int calls, Instant calledAt, Instant at) implements State {}

        /// The day ended first.
        record Lapsed(Instant at) implements State {}
    }

    /// A state as its row keeps it.
    record Columns(
            String state,
            @Nullable Integer counter,
            int calls,
            @Nullable Instant calledAt,
            @Nullable Instant servingAt,
            @Nullable Instant endedAt) {

        static Columns of(State state) {
            return switch (state) {
                case State.Waiting _ -> new Columns("WAITING", null, 0, null, null, null);
                case State.Called(int counter, int calls, Instant at) ->
                    new Columns("CALLED", counter, calls, at, null, null);
                case State.Serving(int counter, int calls, Instant calledAt, Instant at) ->
                    new Columns("SERVING", counter, calls, calledAt, at, null);
                case State.Done(int counter, int calls, Instant calledAt, Instant servingAt, Instant at) ->
                    new Columns("DONE", counter, calls, calledAt, servingAt, at);
                case State.Missed(int counter, int calls, Instant calledAt, Instant at) ->
                    new Columns("MISSED", counter, calls, calledAt, null, at);
                case State.Lapsed(Instant at) -> new Columns("LAPSED", null, 0, null, null, at);
            };
        }
    }

    Ticket call(int counter, Instant now) {
        if (!(state instanceof State.Waiting)) throw new QueueRefused.WrongStep();
        return moveTo(new State.Called(counter, 1, now));
    }

    Ticket recall() {
        if (!(state instanceof State.Called called)) throw new QueueRefused.WrongStep();
        return moveTo(new State.Called(called.counter(), called.calls() + 1, called.at()));
    }

    Ticket serve(Instant now) {
        if (!(state instanceof State.Called called)) throw new QueueRefused.WrongStep();
        return moveTo(new State.Serving(called.counter(), called.calls(), called.at(), now));
    }

    Ticket finish(Instant now) {
        if (!(state instanceof State.Serving serving)) throw new QueueRefused.WrongStep();
        return moveTo(new State.Done(serving.counter(), serving.calls(), serving.calledAt(), serving.at(), now));
    }

    Ticket miss(Instant now) {
        if (!(state instanceof State.Called called)) throw new QueueRefused.WrongStep();
        return moveTo(new State.Missed(called.counter(), called.calls(), called.at(), now));
    }

    /// Who missed their call comes back once.
    Ticket comeBack(Place there) {
        if (!(state instanceof State.Missed)) throw new QueueRefused.WrongStep();
        if (returned) throw new QueueRefused.ReturnedBefore();
        return new Ticket(
                id, pointId, day, label, there, new State.Waiting(), true, issuedAt, applicationId, version + 1);
    }

    /// To another line, without losing the time waited already.
    Ticket transfer(String line) {
        return switch (state) {
            case State.Waiting _, State.Called _, State.Serving _ ->
                moved(new Place(line, place.entersAt(), place.deferred()), new State.Waiting());
            case State.Done _, State.Missed _, State.Lapsed _ -> throw new QueueRefused.WrongStep();
        };
    }

    Ticket putAt(Place there) {
        if (!(state instanceof State.Waiting)) throw new QueueRefused.WrongStep();
        return moved(there, state);
    }

    private Ticket moveTo(State next) {
        return moved(place, next);
    }

    private Ticket moved(Place there, State next) {
        return new Ticket(id, pointId, day, label, there, next, returned, issuedAt, applicationId, version + 1);
    }
}
